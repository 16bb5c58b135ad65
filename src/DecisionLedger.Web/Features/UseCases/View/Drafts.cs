using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Web.Features.UseCases.View;

/// <summary>What the reader typed on a use case's page and has not recorded yet.</summary>
public sealed class Drafts
{
    public DecisionDraft Decision { get; set; } = new();

    public TrialDraft Trial { get; set; } = new();

    /// <summary>The changes of the what-if, as texts.</summary>
    public IReadOnlyList<string> WhatIf { get; set; } = [];

    public string Comment { get; set; } = "";

    public string AdoptReason { get; set; } = "";

    public string ReviewReason { get; set; } = "";

    /// <summary>Where the reader continues after what they have just recorded; taken by whoever shows it.</summary>
    public FocusOn Focus { get; set; }
}

/// <summary>A heading that takes the focus once it is drawn.</summary>
public enum FocusOn
{
    Nothing,
    Decision,
    Reviews,
    FactsToConfirm,
}

/// <summary>A decision that is being written. Nothing is chosen at first, so that the form suggests nothing.</summary>
public sealed class DecisionDraft
{
    /// <summary>Whether the form is open beside a decision that there is.</summary>
    public bool Open { get; set; }

    /// <summary>Ids of the approaches chosen for now; null while nobody chose.</summary>
    public HashSet<string>? Approaches { get; set; }

    /// <summary>Ids of the approaches chosen for later; empty for a decision on one step.</summary>
    public HashSet<string> Target { get; set; } = [];

    /// <summary>Whether the reader picks approaches one by one.</summary>
    public bool Own { get; set; }

    public string Rationale { get; set; } = "";

    public HashSet<string> Purposes { get; } = [];

    public string Fallback { get; set; } = "";

    public string DiverseExamplesPlan { get; set; } = "";

    /// <summary>The version that was seen when the first thing was chosen or typed.</summary>
    public long? BegunAt { get; set; }
}

/// <summary>A trial that is being written down.</summary>
public sealed class TrialDraft
{
    public bool Open { get; set; }

    public string Approach { get; set; } = "";

    public TrialOutcome? Outcome { get; set; }

    public string Note { get; set; } = "";

    public HashSet<string> Purposes { get; } = [];
}
