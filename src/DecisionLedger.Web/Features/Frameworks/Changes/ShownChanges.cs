using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Features.Frameworks.Draft;
using DecisionLedger.Web.Features.Frameworks.List;
using DecisionLedger.Web.Features.Identity.Workspaces.Members;

namespace DecisionLedger.Web.Features.Frameworks.Changes;

/// <summary>What the page of changes shows: read at once, so that its parts speak of the same.</summary>
public sealed record ShownChanges
{
    public required FrameworkLine Line { get; init; }

    public required MemberDirectory Team { get; init; }

    /// <summary>The version that changes another; null for the draft.</summary>
    public required int? Version { get; init; }

    /// <summary>The version that it is compared with; null where there is none.</summary>
    public required int? From { get; init; }

    /// <summary>Null unless the draft is shown.</summary>
    public DraftView? Draft { get; init; }

    /// <summary>What keeps the draft from being evaluated.</summary>
    public IReadOnlyList<FrameworkProblem> Problems { get; init; } = [];

    /// <summary>What it says; null while the draft cannot be evaluated.</summary>
    public Framework? Under { get; init; }

    /// <summary>Null where there is nothing to compare with.</summary>
    public FrameworkDifference? Difference { get; init; }

    /// <summary>Changes whenever the draft does.</summary>
    public long Stamp => Draft?.EventVersion ?? 0;

    /// <summary>What its author says is new; empty for the draft.</summary>
    public string Notes => Line.Versions.FirstOrDefault(version => version.Number == Version)?.Notes ?? "";

    public bool IsNewest => Line.Versions.Count > 0 && Line.Versions[0].Number == Version;

    public string Called => Version is { } number ? $"Version {number}" : "The draft";

    public string Title => Version is { } number ? $"{Line.Name}: changes in version {number}" : $"{Line.Name}: changes in the draft";
}
