using DecisionLedger.Domain.Texts;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Web.Components.Shared;
using DecisionLedger.Web.Components.Toasts;
using DecisionLedger.Web.Features.Ownership;
using DecisionLedger.Web.Features.UseCases.View;
using DecisionLedger.Web.Requests;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.UseCases.Tags;

/// <summary>The tags of the use case; each leads to all that have it.</summary>
public sealed partial class TagLines
{
    private readonly string _id = $"tag-{Guid.NewGuid():N}";
    private readonly PendingCommand _pending = new();
    private readonly FocusRequest _focus = new();
    private readonly FocusRequest _focusOpener = new();
    private ElementReference _box;
    private ElementReference _opener;
    private IReadOnlyList<TagLine> _known = [];
    private IReadOnlyList<string> _added = [];
    private IReadOnlyList<string> _new = [];
    private string _typed = "";
    private long _begunAt;
    private bool _open;

    [CascadingParameter]
    private UseCasePageState Screen { get; set; } = default!;

    [Inject]
    private PageRequests Requests { get; set; } = default!;

    [Inject]
    private ToastList Toasts { get; set; } = default!;

    [Inject]
    private UndoByCommand Undo { get; set; } = default!;

    [Inject]
    private ILogger<TagLines> Logger { get; set; } = default!;

    private string KeepName => $"{Screen.View.Id}/tag";

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await _focus.AnswerAsync(_box, drawn: _open);
        await _focusOpener.AnswerAsync(_opener, drawn: !_open && Screen.MayChange);
    }

    private async Task Begin()
    {
        (_open, _typed, _begunAt) = (true, "", Screen.View.Version);
        _focus.Ask();
        try
        {
            _known = await Requests.Send(new ListTags());
        }
        catch (Exception e) when (PageRequestsExtensions.IsUnreachable(e))
        {
            // They only help to write; the tag itself can still be typed.
            Logger.LogWarning("The tags could not be read: {Reason}", e.Message);
        }
    }

    private void Close()
    {
        _open = false;
        _pending.Discard();
        _focusOpener.Ask();
    }

    private async Task Save()
    {
        var typed = _typed.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        // What is typed has no tag in it: the ledger says so in the words that it always does.
        _added = typed.Length == 0 ? [_typed] : typed;
        _new = [.. _added.Where(tag => Screen.UseCase.Tags.TrueForAll(own => !Tag.AreSame(own, tag)))];
        if (await _pending.Submit(Screen, _begunAt, _ => new ChangeTags(Screen.View.Id, _added, [], null)))
            Recorded();
    }

    private void Recorded()
    {
        if (_new.Count > 0)
            Toasts.Say(Said(_new, "added"), Undo.By(new ChangeTags(Screen.View.Id, [], _new, null), Said(_new, "removed")));
        Close();
    }

    private async Task Remove(string tag)
    {
        if (await _pending.Record(Screen, Screen.View.Version, _ => new ChangeTags(Screen.View.Id, [], [tag], null)))
            Toasts.Say(Said([tag], "removed"), Undo.By(new ChangeTags(Screen.View.Id, [tag], [], null), Said([tag], "added again")));
        _focusOpener.Ask();
    }

    private static string Said(IReadOnlyList<string> tags, string done) =>
        $"{(tags.Count == 1 ? "Tag" : "Tags")} {ShownList.And(tags.Select(tag => $"“{tag}”"))} {done}.";
}
