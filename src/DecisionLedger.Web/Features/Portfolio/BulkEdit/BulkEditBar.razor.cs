using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Web.Components.Shared;
using DecisionLedger.Web.Components.Toasts;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.Identity.Workspaces.Members;
using DecisionLedger.Web.Features.Ownership;
using DecisionLedger.Web.Features.Portfolio.Project;
using DecisionLedger.Web.Requests;
using MediatR;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.Portfolio.BulkEdit;

/// <summary>
/// Changes the owner or a tag of each selected use case, one after the other: what one of them refuses stops no other, and is told with its reason.
/// </summary>
public sealed partial class BulkEditBar
{
    private readonly Submission _submission = new();
    private Guid _owner;
    private string _tag = "";
    private string _said = "";
    private bool _refused;
    private bool _underWay;
    private int _done;
    private int _of;

    [Parameter, EditorRequired]
    public IReadOnlyCollection<PortfolioRow> Selected { get; set; } = [];

    [Parameter, EditorRequired]
    public MemberDirectory Team { get; set; } = default!;

    [Parameter, EditorRequired]
    public IReadOnlyList<TagLine> Tags { get; set; } = [];

    [Parameter, EditorRequired]
    public EventCallback Cleared { get; set; }

    [Inject]
    private PageRequests Requests { get; set; } = default!;

    [Inject]
    private ToastList Toasts { get; set; } = default!;

    [Inject]
    private ILogger<BulkEditBar> Logger { get; set; } = default!;

    protected override void OnInitialized() => _owner = Team.Me;

    private Task ChangeOwner()
    {
        var (owner, name) = (_owner, Team.NameOf(_owner));
        return Change(
            row => new ChangeOwner(row.Id, owner, "", new ExpectedVersion(row.Version, Strict: false)),
            (row, seen) => row.OwnerId is { } before ? new ChangeOwner(row.Id, before, "", seen) : null,
            count => $"{name} owns {count}.");
    }

    private Task AddTag() => WithTag(tag => Change(
        row => new ChangeTags(row.Id, [tag], [], null),
        (row, _) => new ChangeTags(row.Id, [], [tag], null),
        count => $"Tag “{tag}” added to {count}."));

    private Task RemoveTag() => WithTag(tag => Change(
        row => new ChangeTags(row.Id, [], [tag], null),
        (row, _) => new ChangeTags(row.Id, [tag], [], null),
        count => $"Tag “{tag}” removed from {count}."));

    private async Task WithTag(Func<string, Task> change)
    {
        var tag = TextLimits.Of(_tag);
        if (TextLimits.CheckTag(tag) is { } refusal)
        {
            (_said, _refused) = (refusal.Message, true);
            return;
        }

        await change(tag);
    }

    private async Task Change(
        Func<PortfolioRow, IRequest<Result<AppendResult>>> command,
        Func<PortfolioRow, ExpectedVersion, IRequest<Result<AppendResult>>?> opposite,
        Func<string, string> words)
    {
        if (_underWay)
            return;
        var rows = Selected.ToList();
        (_underWay, _done, _of, _said, _refused) = (true, 0, rows.Count, "", false);
        var undo = new List<IRequest<Result<AppendResult>>>();
        var refused = new List<(string Title, string Why)>();
        var changed = 0;
        foreach (var row in rows)
        {
            var outcome = await Requests.SendOrRefuse(command(row), Logger);
            if (outcome.Refusal is { } refusal)
                refused.Add((row.Title, refusal.Message));
            if (outcome.Value is { Events: > 0 } recorded)
            {
                changed++;
                if (opposite(row, new ExpectedVersion(recorded.Version, Strict: false)) is { } back)
                    undo.Add(back);
            }

            _done++;
            StateHasChanged();
        }

        _underWay = false;
        _submission.End();
        if (changed > 0)
            Toasts.Say(words(Counted(changed)), undo.Count == 0 ? null : () => Undo(undo));
        if (refused.Count > 0)
            _said = $"{Counted(refused.Count)} not changed. “{ShownText.Beginning(refused[0].Title, 60)}”: {refused[0].Why}";
        else if (changed == 0)
            _said = "Nothing to change: each of them is like that already.";
        else
            await Cleared.InvokeAsync();
    }

    private async Task<string> Undo(List<IRequest<Result<AppendResult>>> opposite)
    {
        var undone = 0;
        foreach (var command in opposite)
        {
            if ((await Requests.SendOrRefuse(command, Logger)).Refusal is null)
                undone++;
        }

        return undone == opposite.Count ? $"Undone for {Counted(undone)}." : $"Undone for {undone} of {Counted(opposite.Count)}. The others were changed since.";
    }

    private static string Counted(int count) => count == 1 ? "1 use case" : $"{count} use cases";
}
