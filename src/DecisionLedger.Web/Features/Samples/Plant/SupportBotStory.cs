using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;
using static DecisionLedger.Web.Features.Samples.Plant.SamplePerson;

namespace DecisionLedger.Web.Features.Samples.Plant;

/// <summary>Example 1 of the lesson. A decision that drifts: what it rested on is no longer asked for.</summary>
public static class SupportBotStory
{
    public static SampleStory Of(SampleCast cast) => new("support-bot",
    [
        new(63, Planter,
            new UseCaseLogged("Customer support bot", "Answer questions about our product, in our friendly voice.", 1),
            new NeedStated("knowledge", NeedLevel.Wanted, "The answers are in our documentation, some 400 pages."),
            new NeedStated("style", NeedLevel.Wanted, "Marketing wants it to sound like us.")),
        new(61, Planter, new ChecklistAnswered(cast.Id(Planter), "ragCoversKnowledge", AnswerValue.Yes, "All of it is written down.")),
        new(60.8, Ines, new ChecklistAnswered(cast.Id(Ines), "ragCoversKnowledge", AnswerValue.Yes, "The docs are clean Markdown; retrieval will find them.")),
        new(56, Ines, new TrialRecorded(
            cast.Id("support-bot/trial"), "systemPrompt", TrialOutcome.Worked, "Twenty real tickets: the tone was right in all of them, the facts in eight.", ["style"])),
        new(49, Planter, new DecisionRecorded(
            cast.Id("support-bot/decision"), cast.Id(Planter), ["rag", "systemPrompt"],
            "Retrieval for the facts, a system prompt for the voice. Cheap, and we can change either in a day.", [], "", "")),
        new(48, Tomasz, new CommentAdded(cast.Id("support-bot/comment"), cast.Id(Tomasz), "Search logs say that a third of the questions are about last week's release.")),
        new(30, Planter,
            new RequirementChanged("Answer questions about our product using our documentation", "Releases are weekly now: an answer must be right for today's version."),
            new NeedStated("upToDate", NeedLevel.Wanted, "The documentation changes with every release."),
            new NeedStated("knowledge", NeedLevel.Critical, "A wrong answer costs a support call.")),
        new(12, Tomasz, new NeedStated("style", NeedLevel.NotNeeded, "Support tested both voices: the standard helpful tone does as well.")),
    ]);
}
