using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Features.UseCases.View;

namespace DecisionLedger.Web.Features.UseCases.Overview;

/// <summary>What to do next with a use case, and who is to do it.</summary>
/// <param name="Text">The step, as a sentence.</param>
/// <param name="Owner">Who: a member, the owners, or the team.</param>
/// <param name="Action">What the link to it says; null where there is nothing to do.</param>
/// <param name="Href">Where it is done.</param>
public sealed record NextStep(string Text, string Owner, string? Action, string? Href)
{
    private const string Team = "Your team";

    /// <summary>The first that applies: what no longer fits before what is open, and what is open before what is blocked.</summary>
    /// <param name="screen">The page.</param>
    /// <param name="certainty">What open answers can change; null while it is being worked out.</param>
    public static NextStep Of(UseCasePageState screen, Certainty? certainty)
    {
        var (useCase, recommendation) = (screen.UseCase, screen.Recommendation);
        if (useCase.Archived)
            return new NextStep("This use case is archived.", "Nobody", null, null);
        return StandingOf(screen)
            ?? (recommendation.Status == RecommendationStatus.NotEnoughKnown
                ? new NextStep("Set a need to get a recommendation.", Team, "Set needs", screen.Href(UseCaseTab.Assessment))
                : null)
            ?? Tied(screen, certainty)
            ?? Asked(screen, certainty)
            ?? Undecided(screen, certainty)
            ?? Open(screen, certainty)
            ?? Blocked(screen)
            ?? new NextStep(useCase.RevisitDate is { } date ? $"Nothing until the review on {screen.Clock.Day(date)}." : "Nothing to do now.", Team, null, null);
    }

    private static NextStep? StandingOf(UseCasePageState screen)
    {
        var decision = $"{screen.Href(UseCaseTab.Decision)}#review";
        var facts = screen.FactsToConfirm;
        return screen switch
        {
            _ when screen.View.Assessment.Standing is { Drift: not null } => new NextStep("Keep this decision, or decide again.", Team, "Review decision", decision),
            _ when screen.UseCase.Decision?.ChangeRequest is { } review =>
                new NextStep($"{screen.Team.NameOf(review.MemberId)} requested a change. Decide again, or keep this decision.", Team, "Review decision", decision),
            _ when facts.Count > 0 => new NextStep(
                facts.Count == 1 ? "Confirm 1 answer from before the requirement changed." : $"Confirm {facts.Count} answers from before the requirement changed.",
                Team,
                "Confirm",
                $"{screen.Href(UseCaseTab.Overview)}#confirm"),
            _ when screen.UseCase.RequirementChangedSinceDecision is not null =>
                new NextStep("The requirement changed after this decision. Keep it, or decide again.", Team, "Review decision", decision),
            _ when screen.UseCase.Decision is not null && screen.UseCase.ReviewDueOn(screen.Today) => new NextStep("Review the decision.", Team, "Review decision", decision),
            _ => null,
        };
    }

    private static NextStep? Tied(UseCasePageState screen, Certainty? certainty) => certainty?.Disagreements.FirstOrDefault(tie => tie.Matters) is { } tied
        ? new NextStep($"Answers to “{screen.Framework.NameOf(tied.Fact)}” are tied. Agree on one, or let an owner break the tie.", "Your team and its owners", "See answers", FactHref(screen, tied.Fact))
        : null;

    /// <summary>A question that somebody was asked, those that decide most first.</summary>
    private static NextStep? Asked(UseCasePageState screen, Certainty? certainty)
    {
        var open = certainty?.OpenQuestions.Select(question => question.Fact) ?? [];
        return open.Select(fact => (Fact: fact, Asked: screen.UseCase.Assignments.GetValueOrDefault(FactPath.Split(fact).Id)))
            .Where(one => one.Asked is not null && FactPath.Split(one.Fact).Kind == FactPath.Answers)
            .Select(one => new NextStep(
                $"Answer “{screen.Framework.NameOf(one.Fact)}”",
                one.Asked!.MemberId == screen.Team.Me ? "You" : screen.Team.NameOf(one.Asked.MemberId),
                "Answer",
                FactHref(screen, one.Fact)))
            .FirstOrDefault();
    }

    private static NextStep? Open(UseCasePageState screen, Certainty? certainty) => certainty?.Stability is { Level: not StabilityLevel.Settled, Deciding: [var first, ..] }
        ? new NextStep(OpenQuestion.Words(screen.Framework, first), Team, "Answer", FactHref(screen, first))
        : null;

    /// <summary>A decision can be recorded once it is settled or one answer away; before, the answers come first.</summary>
    private static NextStep? Undecided(UseCasePageState screen, Certainty? certainty) => screen.UseCase.Decision is null && certainty?.Stability.Level != StabilityLevel.Early
        ? new NextStep("Record your team's decision.", Team, "Record decision", $"{screen.Href(UseCaseTab.Decision)}#decide")
        : null;

    private static NextStep? Blocked(UseCasePageState screen) => screen.Recommendation.Blockers is [var first, ..]
        ? new NextStep(first.Text, Team, "Update answer", FactHref(screen, first.Facts[0]))
        : null;

    private static string FactHref(UseCasePageState screen, string fact) => $"{screen.Href(UseCaseTab.Assessment)}#{fact}";
}
