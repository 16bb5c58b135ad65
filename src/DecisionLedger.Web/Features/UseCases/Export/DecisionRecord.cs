using System.Globalization;
using System.Text;
using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Texts;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Features.UseCases.History;
using DecisionLedger.Web.Features.UseCases.View;

namespace DecisionLedger.Web.Features.UseCases.Export;

/// <summary>A use case as a Markdown decision record in the MADR layout. What people wrote is quoted, so that it cannot pass itself off as a heading.</summary>
public static class DecisionRecord
{
    public static string Of(UseCaseView view, IReadOnlyList<HistoryLine> history)
    {
        var (useCase, recommendation) = (view.Assessment.UseCase, view.Assessment.Recommendation);
        var framework = view.Framework;
        var text = new StringBuilder();
        Heading(text, view, history);
        Section(text, "Context and Problem Statement");
        Quote(text, useCase.Requirement);
        Section(text, "Decision Drivers");
        foreach (var (fact, value) in StatedFacts.Of(useCase))
            Line(text, $"* {Plain(framework.NameOf(fact))}: {value}{Settled(useCase, fact, history)}");
        if (StatedFacts.Of(useCase).Count == 0)
            Line(text, "No facts recorded yet.");
        Section(text, "Considered Options");
        foreach (var approach in framework.Document.Approaches)
            Line(text, $"* {approach.Name}");
        Outcome(text, view.Assessment, framework, history);
        Section(text, "More Information");
        Line(text, $"Recommendation ({framework.Name}, version {framework.Version}): {EventWords.Path(RecommendedPath.Of(recommendation), framework)}.");
        Line(text, "");
        foreach (var reason in recommendation.Reasons)
            Line(text, $"* {reason.Text} ({reason.Rule}{(reason.Heading is { } heading ? $"; {heading}" : "")})");
        foreach (var blocker in recommendation.Blockers)
            Line(text, $"* Blocks the target: {blocker.Text} ({blocker.Rule})");
        foreach (var warning in recommendation.Warnings)
            Line(text, $"* Warning: {warning.Text}");
        text.Append("\n### History\n\n");
        foreach (var line in history)
        {
            Line(text, $"* {Day(line.At)} (event {line.Version}), {Plain(line.Actor?.Name ?? "DecisionLedger")}: {Plain(line.Words)}{(line.Asked is { } asked ? $" from {Plain(asked.Name ?? "a member")}" : line.Owner is { } owner ? $" to {Plain(owner.Name ?? "a member")}" : "")}{(line.Moved ? $". Recommendation from here: {EventWords.Path(new RecommendedPath([.. line.Now], [.. line.Target]), framework)}" : "")}");
            Written(text, line);
        }

        return text.ToString();
    }

    /// <summary>All that was written with an event, below it.</summary>
    private static void Written(StringBuilder text, HistoryLine line)
    {
        foreach (var (name, said) in line.AlsoWritten.Prepend(("", line.Said)).Where(one => one.Item2.Length > 0))
        {
            Line(text, "");
            if (name.Length > 0)
                Line(text, $"  {name}:\n");
            Quote(text, said, indent: "  ");
        }
    }

    private static void Heading(StringBuilder text, UseCaseView view, IReadOnlyList<HistoryLine> history)
    {
        var useCase = view.Assessment.UseCase;
        var decidedAt = useCase.Decision is { } decision ? history.FirstOrDefault(l => l.Version == decision.AtVersion)?.At : null;
        var status = useCase.Archived ? "archived" : useCase.Decision is null ? "proposed" : StatusOf(view.Assessment);
        Line(text, "---");
        Line(text, $"status: {Yaml(status)}");
        Line(text, $"date: {Day(decidedAt ?? view.At)}");
        if (useCase.Decision is { } decided)
            Line(text, $"decision-makers: [{Yaml(NameAt(history, decided.AtVersion) ?? "unknown")}]");
        if (OwnerIn(history) is { } owner)
            Line(text, $"owner: {Yaml(owner)}");
        if (useCase.Tags.Count > 0)
            Line(text, $"tags: [{string.Join(", ", useCase.Tags.Select(Yaml))}]");
        Line(text, "---");
        text.Append('\n');
        Line(text, $"# {Plain(useCase.Title)}");
    }

    /// <summary>Who owns the use case: whoever created it, until the history says otherwise.</summary>
    private static string? OwnerIn(IReadOnlyList<HistoryLine> history) =>
        (history.LastOrDefault(line => line.Owner is not null)?.Owner ?? (history.Count > 0 ? history[0].Actor : null))?.Name;

    private static void Outcome(StringBuilder text, Assessment assessment, Framework framework, IReadOnlyList<HistoryLine> history)
    {
        Section(text, "Decision Outcome");
        if (assessment.UseCase.Decision is not { } decision)
        {
            Line(text, "Not decided yet.");
            return;
        }

        Line(text, $"Chosen option: \"{EventWords.Decided(decision.Approaches, decision.Target, framework)}\", because");
        Line(text, "");
        Quote(text, decision.Rationale);
        text.Append("\n### Consequences\n\n");
        Line(text, assessment.Standing is { Follows: true } ? "* It follows the recommendation at the time." : "* It overrides the recommendation at the time.");
        if (assessment.Standing?.Drift is { } drift)
            Line(text, $"* It no longer matches the recommendation since event {drift.AtVersion}, which recommends {EventWords.Path(drift.To, framework)}.");
        if (assessment.UseCase.RequirementChangedSinceDecision is { } changed)
            Line(text, $"* The requirement changed at event {changed}, after this decision.");
        if (decision.ChangeRequest is { } requested)
            Line(text, $"* {Plain(NameAt(history, requested.AtVersion) ?? "A member")} requested a change at event {requested.AtVersion}. It is open until a new decision or a review that keeps this one.");
        if (decision.Purposes.Count > 0)
            Line(text, $"* Needs{(framework.AskedOf(decision.Everything).PurposesOf is { } approach ? $" covered by {framework.Approach(approach)!.Name}" : "")}: {string.Join(", ", decision.Purposes.Select(p => framework.Need(p)?.Name ?? p))}.");
        Noted(text, "Fallback to the base model", decision.Fallback);
        Noted(text, "Plan for diverse examples", decision.DiverseExamplesPlan);
        text.Append("\n### Confirmation\n\n");
        foreach (var review in decision.Reviews)
        {
            Line(text, $"* {Plain(NameAt(history, review.AtVersion) ?? "A member")} {(review.Verdict == ReviewVerdict.Uphold ? "kept the decision" : "requested a change")} (event {review.AtVersion}):");
            Line(text, "");
            Quote(text, review.Reason);
            Line(text, "");
        }

        Line(text, assessment.UseCase.RevisitDate is { } date ? $"* Review date: {date.ToString("O", CultureInfo.InvariantCulture)}." : "* No review date.");
        foreach (var condition in assessment.UseCase.RevisitConditions)
            Line(text, $"* Review trigger: {Plain(EventWords.Condition(condition.Measurement, condition.Comparison, condition.Value, framework))}{(condition.Due ? " (met)" : "")}.");
    }

    private static string StatusOf(Assessment assessment)
    {
        string?[] parts =
        [
            "accepted",
            assessment.Standing?.Drift is null ? null : "drifted",
            assessment.UseCase.Decision?.ChangeRequest is null ? null : "change requested",
            assessment.UseCase.RequirementChangedSinceDecision is null ? null : "requirement changed since",
        ];
        return string.Join(", ", parts.OfType<string>());
    }

    private static string Settled(UseCase useCase, string fact, IReadOnlyList<HistoryLine> history) =>
        FactPath.Split(fact) is (FactPath.Answers, var question) && useCase.TeamAnswers.FirstOrDefault(a => a.Question == question)?.Settled is { } settled
            ? $" (tie broken by {Plain(NameAt(history, settled.AtVersion) ?? "a member")})"
            : "";

    /// <summary>What whoever recorded the event was called that day.</summary>
    private static string? NameAt(IReadOnlyList<HistoryLine> history, long version) => history.FirstOrDefault(line => line.Version == version)?.Actor?.Name;

    private static void Noted(StringBuilder text, string what, string said)
    {
        if (said.Length == 0)
            return;
        Line(text, $"* {what}:");
        Line(text, "");
        Quote(text, said);
        Line(text, "");
    }

    private static void Section(StringBuilder text, string name) => text.Append(CultureInfo.InvariantCulture, $"\n## {name}\n\n");

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');

    private static void Quote(StringBuilder text, string said, string indent = "")
    {
        foreach (var line in said.ReplaceLineEndings("\n").Split('\n'))
            Line(text, line.Length == 0 ? $"{indent}>" : $"{indent}> {Escaped(line)}");
    }

    /// <summary>Words of people inside a line of ours: one line, nothing that Markdown or HTML would act on.</summary>
    private static string Plain(string said)
    {
        var plain = new StringBuilder();
        foreach (var c in WrittenText.Closed(said.ReplaceLineEndings(" ")))
            plain.Append(c is '\\' or '`' or '*' or '_' or '[' or ']' or '#' or '|' ? $"\\{c}" : c is '<' ? "&lt;" : c is '&' ? "&amp;" : c.ToString());
        return plain.ToString();
    }

    private static string Escaped(string line) => WrittenText.Closed(line).Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    private static string Yaml(string said) => $"\"{WrittenText.Closed(said).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
