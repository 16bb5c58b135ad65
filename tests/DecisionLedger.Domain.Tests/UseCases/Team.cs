using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Domain.UseCases.Events;

namespace DecisionLedger.Domain.Tests.UseCases;

/// <summary>A team and its use case: Team.UseCase(events so far), then a behaviour, then what it came to.</summary>
internal static class Team
{
    public static readonly Guid Ada = new("a0000000-0000-0000-0000-000000000001");
    public static readonly Guid Ben = new("b0000000-0000-0000-0000-000000000002");
    public static readonly Guid Cleo = new("c0000000-0000-0000-0000-000000000003");
    public static readonly Guid Dev = new("d0000000-0000-0000-0000-000000000004");

    public static readonly Guid FirstDecision = new("10000000-0000-0000-0000-000000000001");
    public static readonly Guid SecondDecision = new("10000000-0000-0000-0000-000000000002");
    public static readonly Guid FirstTrial = new("20000000-0000-0000-0000-000000000001");
    public static readonly Guid SecondTrial = new("20000000-0000-0000-0000-000000000002");

    public static readonly DateOnly Today = new(2026, 3, 1);

    public static Framework V1 => PublishedFrameworks.Current;

    public static UseCaseLogged Logged { get; } = new("Support bot", "Answer questions about our product", 1);

    public static UseCaseArchived Archived { get; } = new("Stopped");

    public static UseCase UseCase(params IEnumerable<IUseCaseEvent> since) => since.Aggregate(Domain.UseCases.UseCase.Evolve(null, Logged), Domain.UseCases.UseCase.Evolve);

    public static DecisionRecorded Decided(Guid id, params string[] approaches) => new(id, Ada, approaches, "It fits", [], "", "");

    public static TrialRecorded Tried(Guid id, string approach, TrialOutcome outcome) => new(id, approach, outcome, "", []);

    public static void Records(this DecideResult decided, params IUseCaseEvent[] expected)
    {
        Assert.Null(decided.Refusal);
        Assert.Equal(expected, decided.Events);
    }

    public static void ChangesNothing(this DecideResult decided) => decided.Records();

    public static Refusal Refuses(this DecideResult decided, string code, string? field)
    {
        Assert.NotNull(decided.Refusal);
        Assert.Equal((code, field), (decided.Refusal.Code, decided.Refusal.Field));
        Assert.Empty(decided.Events);
        return decided.Refusal;
    }

    public static void RefusesAsArchived(this DecideResult decided) => decided.Refuses("archived", null);
}
