using System.Globalization;
using DecisionLedger.Domain.Assessments;
using DecisionLedger.Web.Components;
using DecisionLedger.Web.Components.Toasts;
using DecisionLedger.Web.Features.Identity.Workspaces.Members;
using DecisionLedger.Web.Live;
using DecisionLedger.Web.Requests;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.Inbox;

/// <summary>What waits for the reader: live, each with its reason and one thing to do.</summary>
public sealed partial class InboxPage : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private InboxPageOfItems? _page;
    private IReadOnlyList<InboxLine> _lines = [];
    private MemberDirectory? _team;
    private IDisposable? _watch;
    private (bool Snoozed, DateOnly Today)? _read;
    private string? _failure;
    private bool _underWay;

    [SupplyParameterFromQuery(Name = "snoozed")]
    private bool Snoozed { get; set; }

    [CascadingParameter]
    private ReaderClock? Reader { get; set; }

    [Inject]
    private PageRequests Requests { get; set; } = default!;

    [Inject]
    private ScreenSubscriptions Screens { get; set; } = default!;

    [Inject]
    private ToastList Toasts { get; set; } = default!;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    [Inject]
    private ILogger<InboxPage> Logger { get; set; } = default!;

    private ReaderClock Clock => Reader ?? new ReaderClock(TimeZoneInfo.Utc, Time.GetUtcNow());

    private DateOnly Today => DateOnly.FromDateTime(Clock.Local(Clock.Now).DateTime);

    /// <summary>Mondays begin a week.</summary>
    private IReadOnlyList<(string Name, DateOnly Day)> Days =>
    [
        ("Until tomorrow", Today.AddDays(1)),
        ("Until next week", Today.AddDays(((int)DayOfWeek.Monday - (int)Today.DayOfWeek + 7) % 7 is var left && left == 0 ? 7 : left)),
        ("For a month", Today.AddMonths(1)),
    ];

    protected override async Task OnParametersSetAsync()
    {
        // The clock ticks every minute; another day may bring what is due on it.
        if (_read == (Snoozed, Today))
            return;
        if (_read?.Snoozed != Snoozed)
            (_page, _lines) = (null, []);
        await Read();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
            _watch = Screens.SubscribeToInbox((await Requests.Actor()).MemberId, () => InvokeAsync(Read));
    }

    public void Dispose()
    {
        _watch?.Dispose();
        _leaving.Cancel();
        _leaving.Dispose();
    }

    private static string KeyOf(InboxLine line) => string.Create(CultureInfo.InvariantCulture, $"{line.UseCaseId}/{line.Kind}/{line.Subject}/{line.AtVersion}");

    private static string IconOf(InboxItemKind kind) => kind switch
    {
        InboxItemKind.QuestionAsked or InboxItemKind.ReviewAsked => "person",
        InboxItemKind.AnswersTied => "framework",
        InboxItemKind.ReviewDateDue or InboxItemKind.ReviewTriggerMet => "activity",
        _ => "warning",
    };

    private static string Did(InboxItemKind kind) => kind switch
    {
        InboxItemKind.QuestionAsked or InboxItemKind.ReviewAsked => "Asked by",
        InboxItemKind.ChangeRequested => "Requested by",
        _ => "Changed by",
    };

    private Task Read() => Try(async () =>
    {
        _read = (Snoozed, Today);
        // As many as are shown already, so that nothing below is lost.
        var page = await Requests.Send(Request(null) with { Take = Math.Max(50, _lines.Count) }, _leaving.Token);
        if (_team is null || page.Items.Any(line => line.ActorId is { } actor && !_team.Names.Knows(actor)))
            _team = await MemberDirectory.Read(Requests, _leaving.Token);
        (_page, _lines) = (page, page.Items);
    });

    private Task More() => Try(async () =>
    {
        var page = await Requests.Send(Request(_page!.Next), _leaving.Token);
        // What comes up while this is read may be in both.
        (_page, _lines) = (page, [.. _lines.Concat(page.Items).DistinctBy(KeyOf)]);
    });

    private ListInbox Request(InboxPlace? after) => new() { Today = Today, Snoozed = Snoozed, After = after };

    private Task SnoozeTyped(InboxLine line, string? typed) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day > Today ? Snooze(line, day) : Task.CompletedTask;

    private async Task Snooze(InboxLine line, DateOnly? day)
    {
        if (_underWay)
            return;
        _underWay = true;
        try
        {
            var until = day is { } chosen ? BeginningOf(chosen) : (DateTimeOffset?)null;
            var outcome = await Requests.SendOrRefuse(new SnoozeItem(line.UseCaseId, line.Kind, line.Subject, line.AtVersion, until), Logger);
            if (outcome.Refusal is { } refusal)
                Toasts.Say(refusal.Message);
            else
                Toasts.Say(day is { } back ? $"Snoozed until {Clock.Day(back)}." : "Back in your inbox.", () => Undo(line));
            await Read();
        }
        finally
        {
            _underWay = false;
        }
    }

    private async Task<string> Undo(InboxLine line)
    {
        var outcome = await Requests.SendOrRefuse(new SnoozeItem(line.UseCaseId, line.Kind, line.Subject, line.AtVersion, line.SnoozedUntil), Logger);
        return outcome.Refusal is { } refusal ? $"Not undone: {refusal.Message}" : line.SnoozedUntil is null ? "Back in your inbox." : "Snoozed again.";
    }

    private DateTimeOffset BeginningOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        // Where clocks are put forward at midnight, the day begins an hour later.
        while (Clock.Zone.IsInvalidTime(midnight))
            midnight = midnight.AddMinutes(30);
        return new DateTimeOffset(midnight, Clock.Zone.GetUtcOffset(midnight));
    }

    private async Task Try(Func<Task> read)
    {
        try
        {
            await read();
            _failure = null;
        }
        catch (Exception) when (_leaving.IsCancellationRequested)
        {
            return;
        }
        catch (Exception e) when (e is not AccessRefusedException)
        {
            Logger.LogError(e, "The inbox could not be read");
            _failure = "The inbox could not be loaded, because the ledger did not respond.";
        }

        StateHasChanged();
    }
}
