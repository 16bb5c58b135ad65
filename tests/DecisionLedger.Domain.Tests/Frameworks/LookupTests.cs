using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Domain.Tests.Frameworks;

public sealed class LookupTests
{
    private static readonly Framework Framework = PublishedFrameworks.Current;

    [Theory]
    [InlineData("needs.knowledge", "Knowledge")]
    [InlineData("needs.upToDate", "Up-to-date information")]
    [InlineData("answers.capable", "Do I have the technical capability to train?")]
    [InlineData("signs.longPrompts", "Prompts are very long")]
    [InlineData("trials.fewShot", "Trial of few-shot")]
    [InlineData("trials.rag", "Trial of RAG")]
    [InlineData("measurements.promptTokens", "Prompt tokens a request")]
    [InlineData("decision", "Decision")]
    [InlineData("needs.fromAnotherVersion", "needs.fromAnotherVersion")]
    [InlineData("trials.fromAnotherVersion", "trials.fromAnotherVersion")]
    [InlineData("nonsense", "nonsense")]
    public void A_fact_has_a_name_in_plain_words(string path, string name)
    {
        Assert.Equal(name, Framework.NameOf(path));
    }

    [Fact]
    public void What_exists_is_found_by_its_id()
    {
        Assert.Equal("Style", Framework.Need("style")?.Name);
        Assert.Equal("Can few-shot prompting achieve this?", Framework.Question("fewShotSuffices")?.Text);
        Assert.Equal("Reduce token costs", Framework.Sign("longPrompts")?.Why);
        Assert.Equal("examples", Framework.Measurement("goodExamples")?.Unit);
        Assert.Equal("RAG", Framework.Approach("rag")?.Name);
        Assert.Equal("Fine-tune + RAG", Framework.Pattern("fineTunePlusRag")?.Name);
        Assert.Equal("Custom style", Framework.MatrixRow("style")?.Label);
        Assert.Equal("Step-by-Step Guide", Framework.Rule("K1")?.Heading);
    }

    [Fact]
    public void What_does_not_exist_is_null()
    {
        Assert.Null(Framework.Need("x"));
        Assert.Null(Framework.Question("x"));
        Assert.Null(Framework.Sign("x"));
        Assert.Null(Framework.Measurement("x"));
        Assert.Null(Framework.Approach("x"));
        Assert.Null(Framework.Pattern("x"));
        Assert.Null(Framework.MatrixRow("behaviour"));
        Assert.Null(Framework.Rule("x"));
    }

    [Fact]
    public void Versions_are_found_by_number()
    {
        Assert.Same(PublishedFrameworks.Current, PublishedFrameworks.Version(1));
        Assert.Null(PublishedFrameworks.Version(0));
        Assert.Equal([1], PublishedFrameworks.All.Select(framework => framework.Version));
    }
}
