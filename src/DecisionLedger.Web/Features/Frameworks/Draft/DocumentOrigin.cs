namespace DecisionLedger.Web.Features.Frameworks.Draft;

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
