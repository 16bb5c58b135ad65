using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;
using static DecisionLedger.Web.Features.Samples.Seed.SamplePerson;

namespace DecisionLedger.Web.Features.Samples.Seed;

/// <summary>Example 1 of the lesson. A decision that drifts: what it rested on is no longer asked for.</summary>
public static class SupportBotStory
{
    public static SampleStory Of(SampleCast cast) => new("support-bot",
    [
        new(63, Mara,
            new UseCaseLogged("Customer support bot", "Answer questions about our product, in our friendly voice.", 1),
            new NeedStated("knowledge", NeedLevel.Wanted, "The answers are in our documentation, some 400 pages."),
            new NeedStated("style", NeedLevel.Wanted, "Marketing wants it to sound like us.")),
        new(61, Mara, new ChecklistAnswered(cast.Id(Mara), "ragCoversKnowledge", AnswerValue.Yes, "All of it is written down.")),
        new(60.8, Ines, new ChecklistAnswered(cast.Id(Ines), "ragCoversKnowledge", AnswerValue.Yes, "The docs are clean Markdown; retrieval will find them.")),
        new(56, Ines, new TrialRecorded(
            cast.Id("support-bot/trial"), "systemPrompt", TrialOutcome.Worked, "Twenty real tickets: the tone was right in all of them, the facts in eight.", ["style"])),
        new(49, Mara, new DecisionRecorded(
            cast.Id("support-bot/decision"), cast.Id(Mara), ["rag", "systemPrompt"],
            "Retrieval for the facts, a system prompt for the voice. Cheap, and we can change either in a day.", [], "", "")),
        new(48, Tomasz, new CommentAdded(cast.Id("support-bot/comment"), cast.Id(Tomasz), "Search logs say that a third of the questions are about last week's release.")),
        new(30, Mara,
            new RequirementChanged("Answer questions about our product using our documentation", "Releases are weekly now: an answer must be right for today's version."),
            new NeedStated("upToDate", NeedLevel.Wanted, "The documentation changes with every release."),
            new NeedStated("knowledge", NeedLevel.Critical, "A wrong answer costs a support call.")),
        new(12, Tomasz, new NeedStated("style", NeedLevel.NotNeeded, "Support tested both voices: the standard helpful tone does as well.")),
    ]);
}

/// <summary>Example 2 of the lesson. The simpler way was tried first, and a gate was opened before the team decided.</summary>
public static class LegalContractStory
{
    public static SampleStory Of(SampleCast cast) => new("legal-contracts",
    [
        new(84, Ines,
            new UseCaseLogged("Legal contract generator", "Draft contracts from a term sheet.", 1),
            new NeedStated("format", NeedLevel.Wanted, "Numbered clauses, our headings."),
            new NeedStated("knowledge", NeedLevel.Wanted, "Clauses and precedents from our library.")),
        new(80, Mara,
            new ChecklistAnswered(cast.Id(Mara), "affordable", AnswerValue.Yes, "There is a budget for it."),
            new ChecklistAnswered(cast.Id(Mara), "qualityTrainingData", AnswerValue.No, "We have contracts, but nobody has cleaned them.")),
        new(71, Ines, new TrialRecorded(
            cast.Id("legal/trial"), "fewShot", TrialOutcome.Inconsistent, "Six examples in the prompt. Every third draft renumbers the clauses.", ["format"])),
        new(70.9, Ines, new SignSeen("inconsistentFormat", "Clause numbers and defined terms drift within one draft.")),
        new(66, Tomasz,
            new RequirementChanged("Generate contracts in our firm's specific style and format", "The partners want drafts that need no rewording."),
            new NeedStated("style", NeedLevel.Critical, "It must match exactly."),
            new NeedStated("format", NeedLevel.Critical, "A contract with a wrong reference is void.")),
        new(58, Mara, new MeasurementTaken("goodExamples", 38, "Checked by a partner, one by one.")),
        new(44, Ines, new MeasurementTaken("goodExamples", 320, "Two associates cleaned the archive.")),
        new(43, Mara,
            new ChecklistAnswered(cast.Id(Mara), "fewShotSuffices", AnswerValue.No, "We tried."),
            new ChecklistAnswered(cast.Id(Mara), "styleCriticalAndComplex", AnswerValue.Yes, "Conventions that no prompt could list."),
            new ChecklistAnswered(cast.Id(Mara), "qualityTrainingData", AnswerValue.Yes, "320 contracts, all reviewed."),
            new ChecklistAnswered(cast.Id(Mara), "stableUseCase", AnswerValue.Yes, "The house style has not changed in six years.")),
        new(42.7, Ines,
            new ChecklistAnswered(cast.Id(Ines), "capable", AnswerValue.Yes, "The platform team has done it twice."),
            new ChecklistAnswered(cast.Id(Ines), "stableUseCase", AnswerValue.Yes, "")),
        new(35, Mara, new DecisionRecorded(
            cast.Id("legal/decision"), cast.Id(Mara), ["rag", "fineTuning"],
            "Fine-tune for style, format and conventions; retrieve clauses and precedents. The few-shot trial showed that examples in the prompt do not hold.",
            ["style", "format"], "The base model with the few-shot prompt stays deployed behind a switch.", "A tenth of the training data is from other kinds of contract.")),
        new(34, Mara, new RevisitDateSet(DateOnly.MaxValue, "After the first quarter in use.")),
        new(15, Tomasz, new DecisionReviewed(cast.Id("legal/decision"), cast.Id(Tomasz), ReviewVerdict.Uphold, "Forty drafts read: two needed rewording.")),
    ]);
}

/// <summary>Example 3 of the lesson. A decision that overrides the recommendation, and says why.</summary>
public static class CodeReviewStory
{
    public static SampleStory Of(SampleCast cast) => new("code-review",
    [
        new(42, Tomasz,
            new UseCaseLogged("Code review assistant", "Review code and provide feedback in our team's style", 1),
            new NeedStated("style", NeedLevel.Wanted, "Short, kind, with a reason and a link to the standard."),
            new NeedStated("knowledge", NeedLevel.Wanted, "Our coding standards.")),
        new(40, Ines,
            new ChecklistAnswered(cast.Id(Ines), "fewShotSuffices", AnswerValue.Yes, "Five good comments in the prompt should do.")),
        new(39, Tomasz,
            new ChecklistAnswered(cast.Id(Tomasz), "fewShotSuffices", AnswerValue.No, "The terminology alone needs more than five.")),
        new(33, Tomasz, new TrialRecorded(
            cast.Id("review/trial"), "fewShot", TrialOutcome.Inconsistent, "Right tone on small changes, lectures on large ones.", ["style"])),
        new(32, Ines, new ChecklistAnswered(cast.Id(Ines), "fewShotSuffices", AnswerValue.No, "The trial convinced me.")),
        new(31, Mara,
            new NeedStated("style", NeedLevel.Critical, "Reviewers ignore comments that do not sound like us."),
            new ChecklistAnswered(cast.Id(Mara), "styleCriticalAndComplex", AnswerValue.Yes, ""),
            new ChecklistAnswered(cast.Id(Mara), "qualityTrainingData", AnswerValue.Yes, "Ten thousand review comments, marked helpful or not."),
            new ChecklistAnswered(cast.Id(Mara), "stableUseCase", AnswerValue.Yes, ""),
            new ChecklistAnswered(cast.Id(Mara), "affordable", AnswerValue.Yes, ""),
            new ChecklistAnswered(cast.Id(Mara), "capable", AnswerValue.Yes, "")),
        new(24, Mara, new DecisionRecorded(
            cast.Id("review/decision"), cast.Id(Mara), ["rag", "fewShot"],
            "We know that fine-tuning is recommended. The standards are being rewritten this quarter, so we stay with few-shot and retrieval until they settle.",
            [], "", "")),
        new(9, Ines, new NeedStated("upToDate", NeedLevel.Wanted, "The coding standards evolve: three changes this month.")),
    ]);
}

/// <summary>Example 4 of the lesson. Not decided yet: members disagreed on whether the team can train a model.</summary>
public static class TranslationStory
{
    public static SampleStory Of(SampleCast cast) => new("translation",
    [
        new(21, Ines,
            new UseCaseLogged("Translation service", "Translate marketing copy.", 1),
            new NeedStated("style", NeedLevel.Wanted, "The copy must read as if written in the language.")),
        new(18, Mara, new ChecklistAnswered(cast.Id(Mara), "fewShotSuffices", AnswerValue.No, "Tone is right, terms are not: fifteen product names, four registers.")),
        new(14, Mara,
            new RequirementChanged("Translate marketing copy for our brand", "The brand team will sign off every market."),
            new NeedStated("style", NeedLevel.Critical, "Brand voice and terminology, nuanced, in six languages."),
            new ChecklistAnswered(cast.Id(Mara), "styleCriticalAndComplex", AnswerValue.Yes, "Too complex for prompts.")),
        new(11, Ines,
            new ChecklistAnswered(cast.Id(Ines), "qualityTrainingData", AnswerValue.Yes, "Five years of translations by two people we trust."),
            new ChecklistAnswered(cast.Id(Ines), "stableUseCase", AnswerValue.Yes, "")),
        new(10, Mara,
            new ChecklistAnswered(cast.Id(Mara), "affordable", AnswerValue.Yes, ""),
            new ChecklistAnswered(cast.Id(Mara), "capable", AnswerValue.Yes, "With the vendor's tuning API we can.")),
        new(8, Ines, new ChecklistAnswered(cast.Id(Ines), "capable", AnswerValue.No, "Nobody here has evaluated a tuned model before.")),
        new(3, Tomasz, new ChecklistAnswered(cast.Id(Tomasz), "capable", AnswerValue.Yes, "I have. I can spare two weeks.")),
    ]);
}
