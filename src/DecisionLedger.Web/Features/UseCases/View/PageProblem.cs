namespace DecisionLedger.Web.Features.UseCases.View;

/// <summary>Why the page cannot show what was asked for, what was kept, and what to do.</summary>
public sealed record PageProblem(string What, string? Kept = null, string? Do = null, bool MayTryAgain = false, bool BackToNow = false, bool NotThere = false)
{
    public static PageProblem NoSuchUseCase { get; } = new(
        "There is no such use case in this workspace.",
        Do: "The address may be mistyped, or the use case belongs to another workspace. Choose it from the portfolio.",
        NotThere: true);

    public static PageProblem NotAMoment(string asOf) => new(
        $"“{asOf}” is no moment of this use case.",
        Do: "A moment is the number of an event, or a time such as 2026-03-03T14:05:00Z, not before the use case was logged.",
        BackToNow: true,
        NotThere: true);

    /// <param name="under">What was asked for.</param>
    /// <param name="versions">The versions that there are.</param>
    public static PageProblem NotAVersion(string under, IReadOnlyList<int> versions) => new(
        $"“{under}” is no version of the framework of this use case.",
        Do: versions.Count == 1 ? $"There is only version {versions[0]}." : $"There are the versions {string.Join(", ", versions.SkipLast(1))} and {versions[^1]}.",
        BackToNow: true,
        NotThere: true);

    public static PageProblem NotReached { get; } = new(
        "The ledger could not be reached.",
        "What was recorded is safe, and what you typed on this page is still here.",
        "Try again in a moment.",
        MayTryAgain: true);
}
