using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Web.Components;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.Identity.Workspaces.Members;
using DecisionLedger.Web.Features.UseCases.Commands;
using DecisionLedger.Web.Features.UseCases.View;
using DecisionLedger.Web.Requests;
using MediatR;

namespace DecisionLedger.Web.Tests.UseCasePages;

public class PendingCommandTests
{
    private readonly List<StateNeed> _sent = [];
    private readonly Queue<TaskCompletionSource<Result<AppendResult>>> _answers = new();

    [Fact]
    public async Task Clicks_that_come_too_fast_wait_and_only_the_last_of_them_is_sent()
    {
        var (attempt, first, second) = (new PendingCommand(), Answer(), Answer());

        var recording = attempt.Record(Screen(), 4, Need(NeedLevel.Wanted));
        Assert.False(await attempt.Record(Screen(), 4, Need(NeedLevel.NotNeeded)));
        Assert.False(await attempt.Record(Screen(), 4, Need(NeedLevel.Critical)));
        first.SetResult(new AppendResult(Story.Id, 5, 1));
        second.SetResult(new AppendResult(Story.Id, 6, 1));

        Assert.True(await recording);
        Assert.Equal([NeedLevel.Wanted, NeedLevel.Critical], _sent.Select(s => s.Level));
    }

    [Fact]
    public async Task What_the_control_itself_recorded_is_no_change_of_another()
    {
        var (attempt, first, second) = (new PendingCommand(), Answer(), Answer());
        first.SetResult(new AppendResult(Story.Id, 9, 1));
        second.SetResult(new AppendResult(Story.Id, 10, 1));

        await attempt.Record(Screen(), 4, Need(NeedLevel.Wanted));
        await attempt.Record(Screen(), 4, Need(NeedLevel.Critical));

        Assert.Equal([4, 9], _sent.Select(s => s.Expected!.Version));
    }

    [Fact]
    public async Task A_refusal_is_told_and_stays_until_it_is_let_go()
    {
        var (attempt, answer, told) = (new PendingCommand(), Answer(), 0);
        attempt.Changed += () => told++;
        answer.SetResult(new Refusal("too-long", "The reason is too long.", "reason"));

        Assert.False(await attempt.Record(Screen(), 4, Need(NeedLevel.Wanted)));
        Assert.Equal("The reason is too long.", attempt.About("reason"));
        Assert.Null(attempt.About("need"));
        Assert.Equal(1, told);

        attempt.LetGo();
        Assert.Null(attempt.Refusal);
        Assert.Equal(2, told);
    }

    private TaskCompletionSource<Result<AppendResult>> Answer()
    {
        var answer = new TaskCompletionSource<Result<AppendResult>>();
        _answers.Enqueue(answer);
        return answer;
    }

    private static Func<ExpectedVersion, IRequest<Result<AppendResult>>> Need(NeedLevel level) => seen => new StateNeed(Story.Id, "style", level, "", seen);

    private UseCasePageState Screen() => new()
    {
        View = null!,
        History = [],
        Team = new MemberDirectory(Story.Tomasz, WorkspaceRole.Editor, new MemberNames(new Dictionary<Guid, string>()), []),
        Clock = new ReaderClock(TimeZoneInfo.Utc, DateTimeOffset.UnixEpoch),
        Drafts = new Drafts(),
        FreshAfter = 0,
        Send = (command, _) =>
        {
            _sent.Add((StateNeed)command);
            return _answers.Dequeue().Task;
        },
    };
}
