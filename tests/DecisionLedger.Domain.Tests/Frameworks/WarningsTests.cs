using DecisionLedger.Domain.Frameworks;
using static DecisionLedger.Domain.Frameworks.AnswerValue;
using static DecisionLedger.Domain.Frameworks.ApproachIds;
using static DecisionLedger.Domain.Frameworks.NeedLevel;
using static DecisionLedger.Domain.Frameworks.TrialOutcome;

namespace DecisionLedger.Domain.Tests.Frameworks;

public sealed class WarningsTests
{
    private static readonly Facts FineTunes = Given.Need("behaviour", Wanted);

    [Theory]
    [InlineData(0, "examplesUnder50")]
    [InlineData(49, "examplesUnder50")]
    [InlineData(50, "examples50To200")]
    [InlineData(199, "examples50To200")]
    [InlineData(200, "examples200To500")]
    [InlineData(499, "examples200To500")]
    [InlineData(500, "examples500To1000")]
    [InlineData(1000, "examples500To1000")]
    [InlineData(1001, "examplesOver1000")]
    public void Each_band_of_examples_has_its_remark(int examples, string id)
    {
        var warning = Assert.Single(FineTunes.Measured("goodExamples", examples).Evaluated().Warnings, warning => warning.Id.StartsWith("examples", StringComparison.Ordinal));

        Assert.Equal(id, warning.Id);
        Assert.Equal(["measurements.goodExamples"], warning.Facts);
        Assert.Equal("Myth 3: \"You need thousands of examples\"", warning.Heading);
    }

    [Fact]
    public void Examples_get_no_remark_where_they_were_not_counted_or_nothing_is_trained()
    {
        Assert.DoesNotContain(FineTunes.Evaluated().Warnings, warning => warning.Id.StartsWith("examples", StringComparison.Ordinal));
        Assert.Empty(Given.Need("knowledge", Wanted).Measured("goodExamples", 10).Evaluated().Warnings);
    }

    [Fact]
    public void Forgetting_is_warned_of_until_a_plan_for_diverse_examples_is_noted()
    {
        var planned = new StandingDecision([FineTuning], [], FallbackNoted: true, DiverseExamplesPlanned: true);

        Assert.Contains("forgetting", Ids(FineTunes));
        Assert.Contains("forgetting", Ids(Given.Need("knowledge", Wanted).Decided(FineTuning)));
        Assert.DoesNotContain("forgetting", Ids(FineTunes with { Decision = planned }));
        Assert.DoesNotContain("forgetting", Ids(Given.Need("knowledge", Wanted)));
    }

    [Fact]
    public void A_missing_fallback_is_about_a_decision_of_fine_tuning_only()
    {
        var noted = new StandingDecision([FineTuning], [], FallbackNoted: true, DiverseExamplesPlanned: false);

        Assert.Contains("noFallback", Ids(FineTunes.Decided(FineTuning)));
        Assert.DoesNotContain("noFallback", Ids(FineTunes));
        Assert.DoesNotContain("noFallback", Ids(FineTunes.Decided(SystemPrompt)));
        Assert.DoesNotContain("noFallback", Ids(FineTunes with { Decision = noted }));
    }

    [Theory]
    [InlineData("knowledge", true)]
    [InlineData("upToDate", true)]
    [InlineData("style", false)]
    public void Fine_tuning_for_knowledge_meets_myth_1(string purpose, bool warns)
    {
        var decision = new StandingDecision([FineTuning], [purpose], FallbackNoted: true, DiverseExamplesPlanned: true);

        Assert.Equal(warns, Ids(FineTunes.Trial(FineTuning, Worked, purpose)).Contains("fineTuningForKnowledge"));
        Assert.Equal(warns, Ids(FineTunes with { Decision = decision }).Contains("fineTuningForKnowledge"));
    }

    [Fact]
    public void Myth_1_names_the_trial_and_the_decision_that_hold_it()
    {
        var facts = FineTunes.Trial(FineTuning, Worked, "knowledge") with
        {
            Decision = new StandingDecision([FineTuning], ["upToDate"], FallbackNoted: true, DiverseExamplesPlanned: true),
        };

        Assert.Equal(["trials.fineTuning", "decision"], Warning(facts, "fineTuningForKnowledge").Facts);
    }

    [Fact]
    public void Rag_for_knowledge_is_no_myth()
    {
        Assert.DoesNotContain("fineTuningForKnowledge", Ids(Given.Need("knowledge", Wanted).Trial(Rag, Worked, "knowledge")));
    }

    [Fact]
    public void Changing_information_with_fine_tuning_alone_is_warned_of()
    {
        Assert.Equal(["answers.stableUseCase"], Warning(FineTunes.Answer("stableUseCase", No), "changingInformation").Facts);
        Assert.Equal(["needs.upToDate", "decision"], Warning(FineTunes.Need("upToDate", Wanted).Decided(FineTuning), "changingInformation").Facts);
        Assert.DoesNotContain("changingInformation", Ids(FineTunes.Need("upToDate", Wanted)));
        Assert.DoesNotContain("changingInformation", Ids(FineTunes.Need("upToDate", Wanted).Decided(Rag, FineTuning)));
        Assert.DoesNotContain("changingInformation", Ids(FineTunes));
    }

    [Theory]
    [InlineData("lowCost", "lowCostCritical")]
    [InlineData("quickIteration", "quickIterationCritical")]
    public void What_fine_tuning_costs_is_warned_of_where_it_is_critical(string need, string id)
    {
        Assert.Equal([$"needs.{need}"], Warning(FineTunes.Need(need, Critical), id).Facts);
        Assert.DoesNotContain(id, Ids(FineTunes.Need(need, Wanted)));
        Assert.DoesNotContain(id, Ids(Given.Need("knowledge", Wanted).Need(need, Critical)));
    }

    [Fact]
    public void Two_answers_that_pull_against_each_other_are_warned_of()
    {
        var facts = Given.Need("style", Critical).Answer("styleCriticalAndComplex", Yes).Answer("fewShotSuffices", Yes);

        Assert.Equal(["answers.fewShotSuffices", "answers.styleCriticalAndComplex"], Warning(facts, "answersPullApart").Facts);
        Assert.DoesNotContain("answersPullApart", Ids(FineTunes.Answer("fewShotSuffices", Yes)));
        Assert.DoesNotContain("answersPullApart", Ids(facts.Trial(FewShot, Failed)));
    }

    [Fact]
    public void An_answer_that_a_trial_contradicts_is_warned_of_only_while_fine_tuning_stands()
    {
        Assert.Contains("trialContradictsAnswer", Ids(FineTunes.Answer("fewShotSuffices", Yes).Trial(FewShot, Failed)));
        Assert.DoesNotContain("trialContradictsAnswer", Ids(FineTunes.Answer("fewShotSuffices", No).Trial(FewShot, Failed)));
        Assert.DoesNotContain("trialContradictsAnswer", Ids(Given.Need("knowledge", Wanted).Answer("fewShotSuffices", Yes).Trial(FewShot, Failed)));
    }

    [Fact]
    public void Only_the_latest_rag_trial_is_warned_of_and_only_where_rag_stands()
    {
        Assert.DoesNotContain("ragTrialFailed", Ids(Given.Need("knowledge", Wanted).Trial(Rag, Failed).Trial(Rag, Worked)));
        Assert.DoesNotContain("ragTrialFailed", Ids(FineTunes.Trial(Rag, Failed)));
    }

    [Fact]
    public void A_fine_tuning_trial_that_did_not_work_points_to_the_base_model()
    {
        Assert.Equal(["trials.fineTuning"], Warning(FineTunes.Trial(FineTuning, Failed), "fineTuningTrialFailed").Facts);
        Assert.DoesNotContain("fineTuningTrialFailed", Ids(FineTunes.Trial(FineTuning, Failed).Trial(FineTuning, Worked)));
    }

    [Fact]
    public void Every_warning_can_be_raised()
    {
        Facts[] facts =
        [
            FineTunes.Need("upToDate", Wanted).Need("lowCost", Critical).Need("quickIteration", Critical).Answer("fewShotSuffices", Yes)
                .Trial(FewShot, Failed).Trial(Rag, Failed).Trial(FineTuning, Failed, "knowledge").Decided(FineTuning),
            FineTunes.Answer("styleCriticalAndComplex", Yes).Answer("fewShotSuffices", Yes),
            .. new[] { 1, 50, 200, 500, 1001 }.Select(examples => FineTunes.Measured("goodExamples", examples)),
        ];

        Assert.Empty(PublishedFrameworks.Current.Document.Warnings.Select(warning => warning.Id).Except(facts.SelectMany(Ids)));
    }

    private static IEnumerable<string> Ids(Facts facts) => facts.Evaluated().Warnings.Select(warning => warning.Id);

    private static FrameworkWarning Warning(Facts facts, string id) => Assert.Single(facts.Evaluated().Warnings, warning => warning.Id == id);
}
