using System.Globalization;
using System.Text;
using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Web.Tests.Streams;

/// <summary>All that is said of a use case at one moment, in a form that a person can compare line by line.</summary>
internal static class ReadingText
{
    private static readonly DateOnly Today = new(2027, 2, 1);

    /// <summary>The state in the words of the day when the streams were stored: that a review requests a change, or that the requirement changed, was no state then.</summary>
    private static UseCaseState StateOf(Assessment assessment) => UseCaseStates.MostPressing(
        assessment.UseCase.Archived,
        assessment.Standing?.Drift is not null,
        changeRequested: false,
        assessment.UseCase.ReviewDueOn(Today),
        requirementChanged: false,
        assessment.Contested,
        assessment.UseCase.Decision is not null);

    public static string Of(string type, Assessment assessment, Framework framework)
    {
        var (useCase, read) = (assessment.UseCase, assessment.Recommendation);
        var text = new StringBuilder();
        Line($"{useCase.Version} {type}, read under {framework.Key.Id} {framework.Key.Version}: {StateOf(assessment)}");
        Line($"  {read.Status}: {List(read.Now)} -> {List(read.Target)}; patterns {List(read.NowPatterns)} -> {List(read.TargetPatterns)}");
        foreach (var reason in read.Reasons)
            Line($"  reason {reason.Rule} [{List(reason.Facts)}] {reason.Approach}: {reason.Text} ({reason.Heading})");
        foreach (var blocker in read.Blockers)
            Line($"  blocker {blocker.Rule} [{List(blocker.Facts)}]: {blocker.Text}");
        foreach (var warning in read.Warnings)
            Line($"  warning {warning.Id} [{List(warning.Facts)}]: {warning.Text}");
        Line($"  support {List(read.Support.Shares.Select(s => $"{s.Key} {Number(s.Value)}"))}; state first {List(read.StateFirst)}");
        Line($"  checklist {read.Checklist.AsPrinted.Yes}:{read.Checklist.AsPrinted.No} {read.Checklist.AsPrinted.Leans}, {read.Checklist.AsCounted.For}:{read.Checklist.AsCounted.Against} {read.Checklist.AsCounted.Leans}");
        Line($"  cost {Cost(read.NowCost)} -> {Cost(read.TargetCost)}");
        if (assessment.Standing is { } standing)
            Line($"  decided {List(standing.Approaches)}, {(standing.Follows ? "follows" : "overrides")} {List(standing.Basis.Now)} -> {List(standing.Basis.Target)}{(standing.Drift is { } drift ? $", adrift since {drift.AtVersion} by {List(drift.Rules)}" : "")}");
        foreach (var answer in useCase.TeamAnswers.Where(a => a.Contested || a.Settled is not null))
            Line($"  {answer.Question} {(answer.Contested ? "contested" : $"settled {answer.Value}")}");
        foreach (var answer in assessment.AnswersToConfirm)
            Line($"  to confirm {answer.Question} of {answer.MemberId:N}: {answer.Asked}");
        foreach (var near in read.NearMisses)
            Line($"  nearly {near.Rule}");
        return text.ToString();

        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }

    public static string Of(Certainty certainty)
    {
        var text = new StringBuilder();
        Line($"certainty {Number(certainty.Robustness)} {certainty.Method} of {certainty.Completions}");
        foreach (var open in certainty.OpenQuestions)
            Line($"  open {open.Fact} {Number(open.Influence)}: {List(open.Consequences.Select(c => $"{c.Value} {List(c.Now)} -> {List(c.Target)}"))}");
        foreach (var disagreement in certainty.Disagreements)
            Line($"  disagreement {disagreement.Fact} {(disagreement.Matters ? "matters" : "does not matter")}");
        foreach (var tipping in certainty.TippingPoints)
            Line($"  tips {List(tipping.Change.Select(c => $"{c.Key} {c.Value}"))}: {List(tipping.Now)} -> {List(tipping.Target)}");
        return text.ToString();

        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }

    private static string List(IEnumerable<string> items) => string.Join(", ", items);

    private static string Number(double number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    private static string Cost(SetUpCost? cost) =>
        cost is null ? "none" : string.Create(CultureInfo.InvariantCulture, $"{cost.MinUsd:0} to {cost.MaxUsd:0}{(cost.OpenEnded ? " and more" : "")}, {cost.Time}");
}
