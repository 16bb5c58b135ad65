using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.WhatIfs;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.UseCases.Commands;
using DecisionLedger.Web.Features.UseCases.History;
using DecisionLedger.Web.Features.UseCases.View;
using DecisionLedger.Web.Features.UseCases.WhatIf;
using DecisionLedger.Web.Requests;
using DecisionLedger.Web.Tests.Infrastructure;

namespace DecisionLedger.Web.Tests.Ledger;

public sealed class RecordWhatIfTests(LedgerFixture fixture) : IClassFixture<LedgerFixture>
{
    private static readonly FactChange[] StyleAndExamples = [new NeedChange("style", NeedLevel.Critical), new MeasurementChange("goodExamples", 300)];

    private readonly LedgerHost _ledger = fixture.Host;

    [PostgresFact]
    public async Task All_of_a_what_if_is_recorded_at_once_each_event_with_the_reason()
    {
        var id = await _ledger.Log(_ledger.Ana);

        var outcome = await _ledger.Send(_ledger.Ben, new RecordWhatIf(
            id, [.. StyleAndExamples, new AnswerChange("capable", AnswerValue.Yes), new TrialAddition("rag", TrialOutcome.Worked, ["style"])], "The brand changed", new ExpectedVersion(1, false)));

        Assert.Equal(new AppendResult(id, 5, 4), outcome.Value);
        var history = await _ledger.Send(_ledger.Ana, new GetHistory(id, After: 1));
        Assert.Equal([2L, 3, 4, 5], history.Select(e => e.Version));
        Assert.All(history, e => Assert.Equal((_ledger.Ben.MemberId, "The brand changed"), (e.ActorId!.Value, e.Said)));
        var view = await _ledger.Send(_ledger.Ana, new GetUseCase(id, PointInTime.Now));
        Assert.Equal(_ledger.Ben.MemberId, Assert.Single(view!.Assessment.UseCase.Answers).MemberId);
        Assert.Equal(300, view.Assessment.UseCase.Measurements["goodExamples"].Value);
    }

    [PostgresFact]
    public async Task What_cannot_be_recorded_whole_leaves_no_trace()
    {
        var id = await _ledger.Log(_ledger.Ana);

        var wrong = await _ledger.Send(_ledger.Ana, new RecordWhatIf(id, [.. StyleAndExamples, new SignChange("badOmen", true)], "", null));
        Assert.Equal(("unknown-value", "signs.badOmen"), (wrong.Refusal!.Code, wrong.Refusal.Field));
        await _ledger.Send(_ledger.Ana, new ArchiveUseCase(id, true, "", null));
        Assert.Equal("archived", (await _ledger.Send(_ledger.Ana, new RecordWhatIf(id, StyleAndExamples, "", null))).Refusal!.Code);

        Assert.Equal(2, (await _ledger.Send(_ledger.Ana, new GetUseCase(id, PointInTime.Now)))!.Version);
    }

    [PostgresFact]
    public async Task A_change_of_any_of_its_facts_meanwhile_is_told_and_nothing_is_recorded()
    {
        var id = await _ledger.Log(_ledger.Ana);
        await _ledger.Send(_ledger.Ben, new AddComment(id, "Hm"));
        await _ledger.Send(_ledger.Ben, new StateNeed(id, "style", NeedLevel.NotNeeded, "Nobody reads it", null));

        var outcome = await _ledger.Send(_ledger.Ana, new RecordWhatIf(id, StyleAndExamples, "", new ExpectedVersion(1, false)));

        Assert.Equal("stale-version", outcome.Refusal!.Code);
        Assert.Equal((3L, "Nobody reads it"), outcome.Meanwhile.Select(e => (e.Version, e.Said)).Single());
        Assert.Equal(3, (await _ledger.Send(_ledger.Ana, new GetUseCase(id, PointInTime.Now)))!.Version);
        // Having seen it, one may record over it.
        Assert.Equal(5, (await _ledger.Send(_ledger.Ana, new RecordWhatIf(id, StyleAndExamples, "", new ExpectedVersion(3, false)))).Value!.Version);
    }

    [PostgresFact]
    public async Task Another_members_answer_to_a_question_of_it_is_told_for_the_plan_rested_on_who_stood_where()
    {
        var id = await _ledger.Log(_ledger.Ana);
        await _ledger.Send(_ledger.Ben, new AnswerQuestion(id, "capable", AnswerValue.No, "", null));

        var outcome = await _ledger.Send(_ledger.Ana, new RecordWhatIf(id, [new AnswerChange("capable", AnswerValue.Yes)], "", new ExpectedVersion(1, false)));

        Assert.Equal("stale-version", outcome.Refusal!.Code);
        Assert.Equal(_ledger.Ben.MemberId, Assert.Single(outcome.Meanwhile).ActorId);
    }

    [PostgresFact]
    public async Task A_change_of_another_fact_meanwhile_stands_in_nobodys_way()
    {
        var id = await _ledger.Log(_ledger.Ana);
        await _ledger.Send(_ledger.Ben, new StateNeed(id, "format", NeedLevel.Wanted, "", null));

        Assert.Equal(4, (await _ledger.Send(_ledger.Ana, new RecordWhatIf(id, StyleAndExamples, "", new ExpectedVersion(1, false)))).Value!.Version);
    }

    [PostgresFact]
    public async Task Many_who_record_at_once_are_each_recorded_whole()
    {
        var id = await _ledger.Log(_ledger.Ana);
        FactChange[][] whatIfs =
        [
            [new NeedChange("style", NeedLevel.Wanted), new SignChange("longPrompts", true), new MeasurementChange("domains", 2)],
            [new NeedChange("format", NeedLevel.Wanted), new SignChange("inconsistentFormat", true), new MeasurementChange("promptTokens", 2000)],
            [new NeedChange("knowledge", NeedLevel.Wanted), new SignChange("repeatedMistakes", true), new MeasurementChange("goodExamples", 60)],
        ];

        var outcomes = await Task.WhenAll(whatIfs.Select((changes, i) =>
            _ledger.Send(i % 2 == 0 ? _ledger.Ana : _ledger.Ben, new RecordWhatIf(id, changes, $"What-if {i}", new ExpectedVersion(1, false)))));

        Assert.All(outcomes, o => Assert.Equal(3, o.Value?.Events));
        var history = await _ledger.Send(_ledger.Ana, new GetHistory(id, After: 1));
        Assert.Equal(9, history.Count);
        // Each stands in one piece: nobody's events lie between another's.
        Assert.All(history.Chunk(3), piece => Assert.Single(piece.Select(e => e.Said).Distinct()));
    }
}
