using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Events;
using static DecisionLedger.Domain.Tests.UseCases.Team;

namespace DecisionLedger.Domain.Tests.UseCases;

public sealed class ImpossibleHistoryTests
{
    [Fact]
    public void Nothing_stands_before_the_beginning()
    {
        foreach (var happened in AllEvents.Samples.Where(e => e is not UseCaseLogged))
            Assert.Throws<ImpossibleHistoryException>(() => Domain.UseCases.UseCase.Evolve(null, happened));
    }

    [Fact]
    public void There_is_no_second_beginning() => Assert.Throws<ImpossibleHistoryException>(() => UseCase(Logged));

    [Fact]
    public void A_review_needs_the_decision_that_it_names()
    {
        Assert.Throws<ImpossibleHistoryException>(() => UseCase(new DecisionReviewed(FirstDecision, Ben, ReviewVerdict.Uphold, "Good")));
        Assert.Throws<ImpossibleHistoryException>(() => UseCase(
            Decided(FirstDecision, "rag"), Decided(SecondDecision, "rag"), new DecisionReviewed(FirstDecision, Ben, ReviewVerdict.Uphold, "Good")));
    }

    [Fact]
    public void An_event_of_a_later_program_is_not_skipped() => Assert.Throws<ImpossibleHistoryException>(() => UseCase(new EventOfALaterProgram()));

    private sealed record EventOfALaterProgram : IUseCaseEvent;
}
