namespace DecisionLedger.Web.Features.UseCases.RecordDecision;

/// <summary>A decision that is being written. Until something is chosen or typed it follows what is recommended for now.</summary>
public sealed class DecisionDraft
{
    /// <summary>Ids of the approaches chosen; null while nobody chose.</summary>
    public HashSet<string>? Approaches { get; set; }

    /// <summary>Whether the reader picks approaches one by one.</summary>
    public bool Own { get; set; }

    public string Rationale { get; set; } = "";

    public HashSet<string> Purposes { get; } = [];

    public string Fallback { get; set; } = "";

    public string DiverseExamplesPlan { get; set; } = "";

    /// <summary>The version that was seen when the first thing was chosen or typed.</summary>
    public long? BegunAt { get; set; }
}
