using System.Text.Json;
using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Domain.Tests.Frameworks;

/// <summary>Certainty of a framework of 57 facts and 41 rules, most of whose completions are drawn and not gone through: the figures that were once published are those given today.</summary>
public sealed class LargeFrameworkTests
{
    private static readonly Framework Guide = Read();

    [Fact]
    public void Where_nothing_is_known() =>
        AssertCertainty(
            Facts.None, 0, 10, 1, ("needs.actions", 1), ("needs.behaviour", 1), ("answers.formatIsSchema", 0.716796875), ("needs.lowLatency", 0.6953125), ("needs.format", 0.654296875), ("needs.hardTask", 0.62890625));

    [Fact]
    public void Where_two_needs_are_stated() =>
        AssertCertainty(
            Facts.None with { Needs = Guide.Document.Needs.Take(2).ToDictionary(need => need.Id, _ => NeedLevel.Wanted) },
            0.000732421875, 8, 1, ("needs.actions", 1), ("needs.behaviour", 1), ("needs.lowLatency", 0.703125), ("answers.formatIsSchema", 0.6875), ("needs.format", 0.68359375), ("needs.hardTask", 0.666015625));

    [Fact]
    public void Where_half_is_known() =>
        AssertCertainty(
            new Facts
            {
                Needs = Guide.Document.Needs.Where((_, index) => index % 2 == 0).ToDictionary(need => need.Id, _ => NeedLevel.Critical),
                Answers = Guide.Document.Checklist.Questions.Where((_, index) => index % 3 == 0).ToDictionary(question => question.Id, _ => AnswerValue.Yes),
                Signs = [.. Guide.Document.Signs.Take(3).Select(sign => sign.Id)],
            },
            0.069580078125, 3, 6, ("needs.behaviour", 1), ("needs.lowLatency", 0.671875), ("needs.lowCost", 0.341796875));

    [Fact]
    public void Where_the_answers_tie()
    {
        var certainty = AssertCertainty(
            new Facts
            {
                Needs = Guide.Document.Needs.ToDictionary(need => need.Id, _ => NeedLevel.Wanted),
                Contested = [.. Guide.Document.Checklist.Questions.Take(2).Select(question => question.Id)],
            },
            0.506103515625, 1, 5, ("answers.formatIsSchema", 1));

        Assert.Equal(["answers.evalSet", "answers.fewShotSuffices"], certainty.Disagreements.Select(disagreement => disagreement.Fact));
        Assert.All(certainty.Disagreements, disagreement => Assert.False(disagreement.Matters));
    }

    private static Certainty AssertCertainty(Facts facts, double robustness, int open, int tippingPoints, params (string Fact, double Influence)[] first)
    {
        var certainty = CertaintyAnalysis.Of(Guide, facts);

        Assert.Equal(("sampled", CertaintyAnalysis.MostCompletions, robustness), (certainty.Method, certainty.Completions, certainty.Robustness));
        Assert.Equal(open, certainty.OpenQuestions.Count);
        Assert.Equal(tippingPoints, certainty.TippingPoints.Count);
        Assert.Equal(first, certainty.OpenQuestions.Take(first.Length).Select(question => (question.Fact, question.Influence)));
        return certainty;
    }

    private static Framework Read()
    {
        using var stream = typeof(LargeFrameworkTests).Assembly.GetManifestResourceStream("llm-field-guide-2026.json") ?? throw new JsonException("The test's framework is missing.");
        using var reader = new StreamReader(stream);
        return Framework.Parse(reader.ReadToEnd(), "llm-field-guide");
    }
}
