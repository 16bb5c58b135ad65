using DecisionLedger.Domain.Texts;

namespace DecisionLedger.Web.Features.UseCases.View;

/// <summary>Why the page cannot show what was asked for, what was kept, and what to do.</summary>
public sealed record PageProblem(string What, string? Kept = null, string? Do = null, bool MayTryAgain = false, bool BackToNow = false, bool NotThere = false)
{
    public static PageProblem NoSuchUseCase { get; } = new(
        "This use case does not exist in this workspace.",
        Do: "Check the address, or switch to another workspace.",
        NotThere: true);

    public static PageProblem NotAMoment(string asOf) => new(
        $"This use case has no event or date “{asOf}”.",
        Do: "Use an event number, or a time since its creation such as 2026-03-03T14:05:00Z.",
        BackToNow: true,
        NotThere: true);

    /// <param name="under">What was asked for.</param>
    /// <param name="versions">The versions that there are.</param>
    public static PageProblem NotAVersion(string under, IReadOnlyList<int> versions) => new(
        $"The framework of this use case has no version “{under}”.",
        Do: versions.Count == 1 ? $"The only version is {versions[0]}." : $"It has versions {ShownList.And(versions.Select(version => $"{version}"))}.",
        BackToNow: true,
        NotThere: true);

    public static PageProblem NotReached { get; } = new(
        "The ledger could not be reached.",
        "Everything you recorded is safe. What you typed here is still here.",
        "Try again in a moment.",
        MayTryAgain: true);
}
