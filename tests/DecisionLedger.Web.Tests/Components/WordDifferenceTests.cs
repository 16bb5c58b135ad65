using DecisionLedger.Web.Components.Shared;

namespace DecisionLedger.Web.Tests.Components;

public class WordDifferenceTests
{
    [Theory]
    [InlineData("Answer questions about our product", "Answer hard questions about our product", "Answer (+hard +)questions about our product")]
    [InlineData("Right for today.", "Right for tomorrow.", "Right for (-today-)(+tomorrow+).")]
    [InlineData("Answer questions about our product", "Answer questions in German", "Answer questions (-about our product-)(+in German+)")]
    [InlineData("one\ntwo", "one\ntwo\nthree", "one\ntwo(+\nthree+)")]
    [InlineData("規則を変更した", "規則を変更する", "規則を変更(-した-)(+する+)")]
    [InlineData("fine 👍🏽", "fine 👎🏽", "fine (-👍-)(+👎+)🏽")]
    [InlineData("", "all new", "(+all new+)")]
    [InlineData("same", "same", "same")]
    public void Says_word_by_word_what_changed(string before, string after, string marked) =>
        Assert.Equal(marked, string.Concat(WordDifference.Between(before, after).Select(piece => piece.Kind switch
        {
            TextPieceKind.Removed => $"(-{piece.Text}-)",
            TextPieceKind.Added => $"(+{piece.Text}+)",
            _ => piece.Text,
        })));

    [Fact]
    public void Without_what_was_added_it_is_the_text_before_and_without_what_was_removed_the_text_after()
    {
        var random = new Random(1);
        string[] words = ["a", "bb", " ", "  ", "\n", ".", "ä", "変", "👍", "c\u0301", ","];
        for (var run = 0; run < 500; run++)
        {
            var (before, after) = (Any(), Any());
            var pieces = WordDifference.Between(before, after);
            Assert.Equal(before, string.Concat(pieces.Where(p => p.Kind != TextPieceKind.Added).Select(p => p.Text)));
            Assert.Equal(after, string.Concat(pieces.Where(p => p.Kind != TextPieceKind.Removed).Select(p => p.Text)));
        }

        string Any() => string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => words[random.Next(words.Length)]));
    }

    /// <summary>The longest texts that a requirement may have, with no word in common.</summary>
    [Fact]
    public void Compares_the_longest_texts()
    {
        var before = string.Join(' ', Enumerable.Range(0, 4_000).Select(i => $"a{i:000}"))[..20_000];
        var after = string.Join(' ', Enumerable.Range(0, 4_000).Select(i => $"b{i:000}"))[..20_000];
        Assert.NotEmpty(WordDifference.Between(before, after));
    }
}
