using System.Text.RegularExpressions;
using DiffPlex;
using DiffPlex.Model;

namespace DecisionLedger.Web.Components.Shared;

public enum TextPieceKind
{
    Kept,
    Removed,
    Added,
}

/// <summary>A part of a changed text.</summary>
public sealed record TextPiece(TextPieceKind Kind, string Text);

/// <summary>What changed between two texts, word by word: removed pieces come before what took their place.</summary>
public static partial class WordDifference
{
    public static IReadOnlyList<TextPiece> Between(string before, string after)
    {
        var difference = Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, new Words());
        var (old, young) = (difference.PiecesOld, difference.PiecesNew);
        var pieces = new List<TextPiece>();
        var at = 0;
        for (var i = 0; i < difference.DiffBlocks.Count; i++)
        {
            var (first, last) = (difference.DiffBlocks[i], difference.DiffBlocks[i]);
            // Changed words with nothing but a blank between them read as one change.
            while (i + 1 < difference.DiffBlocks.Count && IsBlank(last, difference.DiffBlocks[i + 1]))
                last = difference.DiffBlocks[++i];
            var end = last.InsertStartB + last.InsertCountB;
            Add(TextPieceKind.Kept, young, at, first.InsertStartB);
            Add(TextPieceKind.Removed, old, first.DeleteStartA, last.DeleteStartA + last.DeleteCountA);
            Add(TextPieceKind.Added, young, first.InsertStartB, end);
            at = end;
        }

        Add(TextPieceKind.Kept, young, at, young.Count);
        return pieces;

        bool IsBlank(DiffBlock before, DiffBlock after)
        {
            var from = before.InsertStartB + before.InsertCountB;
            return young.Skip(from).Take(after.InsertStartB - from).All(string.IsNullOrWhiteSpace);
        }

        void Add(TextPieceKind kind, IReadOnlyList<string> words, int from, int to)
        {
            if (to > from)
                pieces.Add(new TextPiece(kind, string.Concat(words.Skip(from).Take(to - from))));
        }
    }

    /// <summary>Words, blanks and signs, each for itself. Scripts that put no blank between words are compared sign by sign.</summary>
    private sealed partial class Words : IChunker
    {
        public IReadOnlyList<string> Chunk(string text) => [.. Word().Matches(text).Select(match => match.Value)];

        [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}\p{IsHiragana}\p{IsKatakana}\p{IsThai}]|[\w-[\p{IsCJKUnifiedIdeographs}\p{IsHiragana}\p{IsKatakana}\p{IsThai}]]+|\s+|[\uD800-\uDBFF][\uDC00-\uDFFF]|.", RegexOptions.Singleline)]
        private static partial Regex Word();
    }
}
