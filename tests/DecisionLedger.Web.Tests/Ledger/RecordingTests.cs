using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Domain.Versions.Events;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.UseCases.Commands;
using DecisionLedger.Web.Features.UseCases.History;
using DecisionLedger.Web.Features.UseCases.Log;
using DecisionLedger.Web.Features.UseCases.View;
using DecisionLedger.Web.Requests;
using DecisionLedger.Web.Tests.Infrastructure;

namespace DecisionLedger.Web.Tests.Ledger;

public sealed class RecordingTests(LedgerFixture fixture) : IClassFixture<LedgerFixture>
{
    private readonly LedgerHost _ledger = fixture.Host;

    [PostgresFact]
    public async Task What_a_command_recorded_is_what_is_next_read()
    {
        var id = await _ledger.Log(_ledger.Ana, "Bot", LedgerHost.Need("knowledge"));
        await _ledger.Send(_ledger.Ana, new StateNeed(id, "style", NeedLevel.Wanted, "Our voice", null));

        var view = await _ledger.Send(_ledger.Viewer, new GetUseCase(id, PointInTime.Now));

        Assert.NotNull(view);
        Assert.Equal(3, view.Version);
        Assert.Equal(["rag", "systemPrompt"], view.Assessment.Recommendation.Now);
        Assert.Equal("Our voice", view.Assessment.UseCase.Needs["style"].Reason);
    }

    [PostgresFact]
    public async Task History_says_who_did_what_when_and_what_it_changed()
    {
        var id = await _ledger.Log(_ledger.Ana, "Bot", LedgerHost.Need("knowledge"));
        _ledger.Clock.Advance(TimeSpan.FromHours(2));
        await _ledger.Send(_ledger.Ben, new StateNeed(id, "behaviour", NeedLevel.Critical, "Refusals must be ours", null));

        var history = await _ledger.Send(_ledger.Viewer, new GetHistory(id));

        Assert.Equal([1L, 2L, 3L], history.Select(e => e.Version));
        var last = history[^1];
        Assert.Equal(_ledger.Ben.MemberId, last.ActorId);
        Assert.Equal(_ledger.Ben.CorrelationId, last.CorrelationId);
        Assert.Equal("need", last.Kind);
        Assert.Equal("Refusals must be ours", last.Said);
        Assert.Equal(TimeSpan.FromHours(2), last.At - history[^2].At);
        Assert.True(last.Moved);
        Assert.Equal(["B1"], last.Change!.RulesFired);
        Assert.Equal(["rag", "fineTuning"], last.Path.Target);
    }

    [PostgresFact]
    public async Task A_refused_command_leaves_no_trace()
    {
        var id = await _ledger.Log(_ledger.Ana);

        var outcome = await _ledger.Send(_ledger.Ana, new StateNeed(id, "charm", NeedLevel.Wanted, "", null));

        Assert.Equal("unknown-value", outcome.Refusal!.Code);
        Assert.Single(await _ledger.Send(_ledger.Ana, new GetHistory(id)));
    }

    [PostgresFact]
    public async Task A_use_case_logged_with_a_bad_fact_is_not_logged_at_all()
    {
        var id = Guid.CreateVersion7();

        var outcome = await _ledger.Send(_ledger.Ana, new LogUseCase(id, "Bot", "Answer", new FirstFacts
        {
            Needs = [LedgerHost.Need("knowledge")],
            Measurements = [new FirstMeasurement("goodExamples", -1, "")],
        }));

        Assert.Equal("out-of-range", outcome.Refusal!.Code);
        Assert.Null(await _ledger.Send(_ledger.Ana, new GetUseCase(id, PointInTime.Now)));
    }

    [PostgresFact]
    public async Task Logging_the_same_use_case_twice_logs_it_once()
    {
        var id = Guid.CreateVersion7();
        var first = await _ledger.Send(_ledger.Ana, new LogUseCase(id, "Bot", "Answer"));
        var second = await _ledger.Send(_ledger.Ana, new LogUseCase(id, "Bot", "Answer"));

        Assert.NotNull(first.Value);
        Assert.Equal("already-logged", second.Refusal!.Code);
        Assert.Single(await _ledger.Send(_ledger.Ana, new GetHistory(id)));
    }

    [PostgresFact]
    public async Task A_fact_that_moves_the_recommendation_away_marks_the_decision_drifted_at_once()
    {
        var id = await _ledger.Log(_ledger.Ana, "Bot", LedgerHost.Need("knowledge"));
        await _ledger.Send(_ledger.Ana, new RecordDecision(id, ["rag"], "As recommended", [], "", "", null));
        await _ledger.Send(_ledger.Ben, new StateNeed(id, "behaviour", NeedLevel.Wanted, "", null));

        var view = await _ledger.Send(_ledger.Ana, new GetUseCase(id, PointInTime.Now));

        var drift = view!.Assessment.Standing!.Drift;
        Assert.NotNull(drift);
        Assert.Equal(4, drift.AtVersion);
        Assert.Equal(["B1"], drift.Rules);
        var history = await _ledger.Send(_ledger.Ana, new GetHistory(id));
        Assert.True(history[^1].BeganDrift);
        Assert.False(history[^2].Drifted);
    }

    [PostgresFact]
    public async Task Two_members_who_tie_leave_the_answer_contested_and_unknown()
    {
        var id = await _ledger.Log(_ledger.Ana, "Bot", LedgerHost.Need("behaviour"));
        await _ledger.Send(_ledger.Ana, new AnswerQuestion(id, "capable", AnswerValue.No, "Nobody has done it", null));
        await _ledger.Send(_ledger.Ben, new AnswerQuestion(id, "capable", AnswerValue.Yes, "I have", null));

        var view = await _ledger.Send(_ledger.Ana, new GetUseCase(id, PointInTime.Now));

        Assert.True(view!.Assessment.Contested);
        Assert.Empty(view.Assessment.Recommendation.Blockers);
    }

    [PostgresFact]
    public async Task Any_moment_can_be_read_by_version_and_by_time()
    {
        var id = await _ledger.Log(_ledger.Ana, "Bot", LedgerHost.Need("knowledge"));
        var before = _ledger.Clock.GetUtcNow();
        _ledger.Clock.Advance(TimeSpan.FromDays(1));
        await _ledger.Send(_ledger.Ana, new ChangeRequirement(id, "Answer in our voice", "", null));
        await _ledger.Send(_ledger.Ana, new StateNeed(id, "style", NeedLevel.Wanted, "", null));

        var byVersion = await _ledger.Send(_ledger.Ana, new GetUseCase(id, PointInTime.OfVersion(2)));
        var byTime = await _ledger.Send(_ledger.Ana, new GetUseCase(id, PointInTime.OfInstant(before.AddHours(1))));
        var tooEarly = await _ledger.Send(_ledger.Ana, new GetUseCase(id, PointInTime.OfInstant(before.AddYears(-1))));
        var tooLate = await _ledger.Send(_ledger.Ana, new GetUseCase(id, PointInTime.OfVersion(99)));

        Assert.Equal(["rag"], byVersion!.Assessment.Recommendation.Now);
        Assert.Equal(2, byTime!.Version);
        Assert.Equal("Answer questions about our product", byTime.Assessment.UseCase.Requirement);
        Assert.True(byTime.IsPast);
        Assert.Null(tooEarly);
        Assert.Null(tooLate);
    }

    [PostgresFact]
    public async Task A_viewer_may_not_write_and_a_stranger_may_not_read()
    {
        var id = await _ledger.Log(_ledger.Ana);

        await Assert.ThrowsAsync<AccessRefusedException>(() => _ledger.Send(_ledger.Viewer, new ChangeRequirement(id, "Mine", "", null)));
        await Assert.ThrowsAsync<AccessRefusedException>(() =>
            _ledger.Send(_ledger.Stranger with { WorkspaceId = LedgerHost.Workspace }, new GetUseCase(id, PointInTime.Now)));
        Assert.Null(await _ledger.Send(_ledger.Stranger, new GetUseCase(id, PointInTime.Now)));
        var outcome = await _ledger.Send(_ledger.Stranger, new ChangeRequirement(id, "Mine", "", null));
        Assert.Equal("not-found", outcome.Refusal!.Code);
    }

    [Fact]
    public void Every_event_has_a_pinned_name()
    {
        var events = typeof(IUseCaseEvent).Assembly.GetTypes()
            .Where(t => (t.IsAssignableTo(typeof(IUseCaseEvent)) || t.IsAssignableTo(typeof(IFrameworkEvent))) && !t.IsInterface);

        Assert.Equal(events.ToHashSet(), EventNames.All.Keys.ToHashSet());
    }
}
