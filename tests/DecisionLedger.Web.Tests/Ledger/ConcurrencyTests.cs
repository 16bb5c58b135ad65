using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.Frameworks.Draft;
using DecisionLedger.Web.Features.UseCases.Commands;
using DecisionLedger.Web.Features.UseCases.History;
using DecisionLedger.Web.Features.UseCases.Log;
using DecisionLedger.Web.Features.UseCases.View;
using DecisionLedger.Web.Requests;
using DecisionLedger.Web.Tests.Infrastructure;

namespace DecisionLedger.Web.Tests.Ledger;

public sealed class ConcurrencyTests(LedgerFixture fixture) : IClassFixture<LedgerFixture>
{
    private readonly LedgerHost _ledger = fixture.Host;

    [PostgresFact]
    public async Task Two_members_who_change_the_same_need_do_not_overwrite_each_other_silently()
    {
        var id = await _ledger.Log(_ledger.Ana);
        var seen = new ExpectedVersion(1, Strict: false);
        await _ledger.Send(_ledger.Ben, new StateNeed(id, "style", NeedLevel.Critical, "Brand", seen));

        var outcome = await _ledger.Send(_ledger.Ana, new StateNeed(id, "style", NeedLevel.NotNeeded, "", seen));

        Assert.Equal("stale-version", outcome.Refusal!.Code);
        var meanwhile = Assert.Single(outcome.Meanwhile);
        Assert.Equal(_ledger.Ben.MemberId, meanwhile.ActorId);
        Assert.Equal("Brand", meanwhile.Said);
        var view = await _ledger.Send(_ledger.Ana, new GetUseCase(id, PointInTime.Now));
        Assert.Equal(NeedLevel.Critical, view!.Assessment.UseCase.Needs["style"].Level);
    }

    [PostgresFact]
    public async Task Members_who_change_different_things_do_not_stand_in_each_others_way()
    {
        var id = await _ledger.Log(_ledger.Ana);
        var seen = new ExpectedVersion(1, Strict: false);
        await _ledger.Send(_ledger.Ben, new StateNeed(id, "style", NeedLevel.Critical, "", seen));

        var outcome = await _ledger.Send(_ledger.Ana, new StateNeed(id, "format", NeedLevel.Wanted, "", seen));

        Assert.Equal(3, outcome.Value!.Version);
    }

    [PostgresFact]
    public async Task A_strict_sender_is_refused_after_any_change()
    {
        var id = await _ledger.Log(_ledger.Ana);
        await _ledger.Send(_ledger.Ben, new AddComment(id, "Hm"));

        var outcome = await _ledger.Send(_ledger.Ana, new StateNeed(id, "format", NeedLevel.Wanted, "", new ExpectedVersion(1, Strict: true)));

        Assert.Equal("stale-version", outcome.Refusal!.Code);
        Assert.Equal("comment", Assert.Single(outcome.Meanwhile).Kind);
    }

    [PostgresFact]
    public async Task A_framework_is_no_use_case()
    {
        await _ledger.Send(_ledger.Ana, new BeginDraft("customise-llm", null, null, null));

        var outcome = await _ledger.Send(_ledger.Ana, new AddComment(FrameworkVersions.StreamOf("customise-llm"), "Hm"));

        Assert.Equal("not-found", outcome.Refusal!.Code);
    }

    [PostgresFact]
    public async Task A_version_that_never_was_is_refused()
    {
        var id = await _ledger.Log(_ledger.Ana);

        var outcome = await _ledger.Send(_ledger.Ana, new StateNeed(id, "format", NeedLevel.Wanted, "", new ExpectedVersion(7, Strict: false)));

        Assert.Equal("stale-version", outcome.Refusal!.Code);
    }

    [PostgresFact]
    public async Task Many_answers_at_once_are_each_recorded_once()
    {
        var id = await _ledger.Log(_ledger.Ana);
        string[] questions = ["fewShotSuffices", "ragCoversKnowledge", "styleCriticalAndComplex", "qualityTrainingData"];

        var outcomes = await Task.WhenAll(
            from member in new[] { _ledger.Ana, _ledger.Ben }
            from question in questions
            select _ledger.Send(member, new AnswerQuestion(id, question, AnswerValue.Yes, "", null)));

        Assert.All(outcomes, o => Assert.Null(o.Refusal));
        var history = await _ledger.Send(_ledger.Ana, new GetHistory(id));
        Assert.Equal(Enumerable.Range(1, 9).Select(v => (long)v), history.Select(e => e.Version));
        var view = await _ledger.Send(_ledger.Ana, new GetUseCase(id, PointInTime.Now));
        Assert.Equal(8, view!.Assessment.UseCase.Answers.Count);
    }

    [PostgresFact]
    public async Task A_request_repeated_with_its_key_is_carried_out_once()
    {
        var id = await _ledger.Log(_ledger.Ana);
        var keyed = _ledger.Ana with { Idempotency = new IdempotencyKey("k-1", "fingerprint") };

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _ledger.Send(keyed, new AddComment(id, "Once"))));

        Assert.All(outcomes, o => Assert.Equal(2, o.Value!.Version));
        Assert.Equal(2, (await _ledger.Send(_ledger.Ana, new GetHistory(id))).Count);
    }

    [PostgresFact]
    public async Task A_key_used_for_another_request_is_refused()
    {
        var id = await _ledger.Log(_ledger.Ana);
        await _ledger.Send(_ledger.Ana with { Idempotency = new IdempotencyKey("k-2", "one") }, new AddComment(id, "One"));

        var outcome = await _ledger.Send(_ledger.Ana with { Idempotency = new IdempotencyKey("k-2", "two") }, new AddComment(id, "Two"));

        Assert.Equal("key-reused", outcome.Refusal!.Code);
        Assert.Equal(2, (await _ledger.Send(_ledger.Ana, new GetHistory(id))).Count);
    }

    [PostgresFact]
    public async Task Logging_with_a_key_twice_logs_once()
    {
        var keyed = _ledger.Ana with { Idempotency = new IdempotencyKey("k-3", "log") };

        var first = await _ledger.Send(keyed, new LogUseCase(Guid.Empty, "Bot", "Answer"));
        var second = await _ledger.Send(keyed, new LogUseCase(Guid.Empty, "Bot", "Answer"));

        Assert.Equal(first.Value!.UseCaseId, second.Value!.UseCaseId);
    }

    [PostgresFact]
    public async Task What_cannot_collide_is_never_refused_however_many_record_at_once_on_several_nodes()
    {
        await using var other = await _ledger.AnotherNode();
        var id = await _ledger.Log(_ledger.Ana);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 100).Select(i =>
            (i % 2 == 0 ? _ledger : other).Send(i % 3 == 0 ? _ledger.Ana : _ledger.Ben, new AddComment(id, $"No. {i}"))));

        Assert.All(outcomes, o => Assert.Null(o.Refusal));
        var history = await _ledger.Send(_ledger.Ana, new GetHistory(id));
        Assert.Equal(Enumerable.Range(1, 101).Select(v => (long)v), history.Select(e => e.Version));
        Assert.Equal(100, history.Select(e => e.Said).Distinct().Count(said => said.StartsWith("No.", StringComparison.Ordinal)));
    }

    [PostgresFact]
    public async Task Facts_about_different_things_are_never_refused_though_their_senders_had_seen_an_old_version()
    {
        await using var other = await _ledger.AnotherNode();
        var id = await _ledger.Log(_ledger.Ana);
        var seen = new ExpectedVersion(1, Strict: false);
        var needs = PublishedFrameworks.Current.Document.Needs.Select(n => n.Id).ToList();

        var outcomes = await Task.WhenAll(needs.Select((need, i) => (i % 2 == 0 ? _ledger : other).Send(_ledger.Ben, new StateNeed(id, need, NeedLevel.Wanted, "", seen))));

        Assert.All(outcomes, o => Assert.Null(o.Refusal));
        Assert.Equal(needs.Count + 1, (await _ledger.Send(_ledger.Ana, new GetHistory(id))).Count);
    }

    [PostgresFact]
    public async Task Who_loses_a_race_takes_no_number_in_vain_that_the_portfolio_would_wait_for()
    {
        await using var other = await _ledger.AnotherNode();
        var id = await _ledger.Log(_ledger.Ana);
        await _ledger.Log(_ledger.Ana, "Begins the count");
        var before = await _ledger.Scalar<long>("select last_value from ledger.mt_events_sequence");

        await Task.WhenAll(Enumerable.Range(0, 60).Select(i => (i % 2 == 0 ? _ledger : other).Send(_ledger.Ana, new AddComment(id, $"No. {i}"))));

        Assert.Equal(before + 60, await _ledger.Scalar<long>("select last_value from ledger.mt_events_sequence"));
    }

    [PostgresFact]
    public async Task Members_who_record_at_the_same_moment_leave_no_error_in_the_log()
    {
        var id = await _ledger.Log(_ledger.Ana);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => _ledger.Send(i % 2 == 0 ? _ledger.Ana : _ledger.Ben, new AddComment(id, $"No. {i}"))));

        Assert.All(outcomes, o => Assert.Null(o.Refusal));
        Assert.DoesNotContain(_ledger.Captured.Problems, line => line.Category.StartsWith("Marten", StringComparison.Ordinal) || line.Category.Contains("Ledger", StringComparison.Ordinal));
    }
}
