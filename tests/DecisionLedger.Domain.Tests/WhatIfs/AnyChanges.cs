using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.WhatIfs;
using FsCheck;
using FsCheck.Fluent;

namespace DecisionLedger.Domain.Tests.WhatIfs;

/// <summary>A what-if with changes of every kind, in the order of the framework.</summary>
public sealed record AnyChanges(IReadOnlyList<FactChange> Changes)
{
    private static readonly Framework Framework = PublishedFrameworks.Current;

    public static Arbitrary<AnyChanges> WhatIfs()
    {
        var document = Framework.Document;
        var whatIfs =
            from needs in Some(document.Needs.Select(n => n.Id), OrNothing<NeedLevel>(), (id, level) => new NeedChange(id, level))
            from answers in Some(document.Checklist.Questions.Select(q => q.Id), OrNothing<AnswerValue>(), (id, answer) => new AnswerChange(id, answer))
            from signs in Some(document.Signs.Select(s => s.Id), Gen.Elements(true, false), (id, seen) => new SignChange(id, seen))
            from retracted in Gen.SubListOf(UseCases.Team.FirstTrial, UseCases.Team.SecondTrial)
            from trials in Trial().ListOf()
            from measurements in Some(document.Measurements.Select(m => m.Id), Number(), (id, value) => new MeasurementChange(id, value))
            select new AnyChanges(ChangeText.InOrder([.. needs, .. answers, .. signs, .. retracted.Select(t => new TrialRetraction(t)), .. trials, .. measurements], Framework));
        return whatIfs.ToArbitrary();
    }

    public override string ToString() => ChangeText.Query(Changes);

    private static Gen<List<FactChange>> Some<T>(IEnumerable<string> ids, Gen<T> value, Func<string, T, FactChange> change) =>
        from chosen in Gen.SubListOf(ids.ToArray())
        from values in value.ListOf(chosen.Count)
        select chosen.Zip(values, change).ToList();

    private static Gen<T?> OrNothing<T>()
        where T : struct, Enum => Gen.Elements(Enum.GetValues<T>().Select(v => (T?)v).Append(null).ToArray());

    private static Gen<FactChange> Trial() =>
        from approach in Gen.Elements(ApproachIds.InOrder.ToArray())
        from outcome in Gen.Elements(Enum.GetValues<TrialOutcome>())
        from purposes in Gen.SubListOf("style", "format", "knowledge")
        select (FactChange)new TrialAddition(approach, outcome, [.. purposes]);

    private static Gen<decimal?> Number() => Gen.Elements<decimal?>(null, 1m, 300m, 2_000_000m, 999_999_999_999_999m);
}
