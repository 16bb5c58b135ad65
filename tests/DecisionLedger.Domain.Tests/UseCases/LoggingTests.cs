using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Domain.UseCases.Events;
using static DecisionLedger.Domain.Tests.UseCases.Team;

namespace DecisionLedger.Domain.Tests.UseCases;

public sealed class LoggingTests
{
    [Fact]
    public void A_use_case_is_logged_under_the_framework_of_that_day() =>
        UseCaseDecider.Log("Support bot", "Answer questions", V1).Records(new UseCaseLogged("Support bot", "Answer questions", 1));

    [Fact]
    public void Blanks_around_title_and_requirement_do_not_count() =>
        UseCaseDecider.Log("  Support bot \t", "\n Answer questions\n", V1).Records(new UseCaseLogged("Support bot", "Answer questions", 1));

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n ")]
    [InlineData("\u00A0\u3000")]
    public void A_title_of_blanks_is_refused(string title) => UseCaseDecider.Log(title, "Answer questions", V1).Refuses("empty", "title");

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    public void A_requirement_of_blanks_is_refused(string requirement) => UseCaseDecider.Log("Bot", requirement, V1).Refuses("empty", "requirement");

    [Fact]
    public void A_logged_use_case_begins_at_version_1_with_nothing_known()
    {
        var useCase = UseCase();

        Assert.Equal(("Support bot", "Answer questions about our product", 1, 1L), (useCase.Title, useCase.Requirement, useCase.FrameworkVersion, useCase.Version));
        Assert.Empty(useCase.Needs);
        Assert.Empty(useCase.Answers);
        Assert.Empty(useCase.Signs);
        Assert.Empty(useCase.Trials);
        Assert.Empty(useCase.Measurements);
        Assert.Null(useCase.Decision);
        Assert.Null(useCase.RevisitDate);
        Assert.False(useCase.Archived);
    }
}
