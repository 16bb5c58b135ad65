using System.Text.Json.Nodes;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Frameworks.Drafting;

namespace DecisionLedger.Web.Features.Frameworks.Draft;

/// <summary>A framework document that a member took from a file.</summary>
/// <param name="FileName">The file's name.</param>
/// <param name="Text">What it says, valid or not.</param>
/// <param name="Name">The framework's name in it; null where it says none.</param>
/// <param name="Problems">How many things keep it from being published.</param>
public sealed record ImportedDocument(string FileName, string Text, string? Name, int Problems)
{
    public string InWords => Problems switch
    {
        0 => "is ready to publish.",
        1 => "has 1 problem to fix before publishing; the editor shows it.",
        _ => $"has {Problems} problems to fix before publishing; the editor shows them.",
    };

    public static ImportedDocument Of(string fileName, string text) => new(fileName, text, NameIn(text), Framework.ProblemsIn(text).Count);

    private static string? NameIn(string text) =>
        DraftText.Read(text).Draft?.At("$.name") is JsonValue value && value.TryGetValue<string>(out var name) ? name : null;
}

/// <summary>What a first draft begins with.</summary>
public enum DocumentOrigin
{
    /// <summary>A copy of a published version.</summary>
    Version,

    /// <summary>The small example that the program brings.</summary>
    Example,

    /// <summary>A file of the member's own.</summary>
    File,
}
