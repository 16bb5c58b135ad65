using DecisionLedger.Web.Components.Toasts;
using DecisionLedger.Web.Features.Portfolio.Browse;
using DecisionLedger.Web.Requests;
using MediatR;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.Portfolio.SavedViews;

/// <summary>The member's saved views: each is a link, and what is looked at now can be saved under a name.</summary>
public sealed partial class SavedViewList : IDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private readonly Submission _submission = new();
    private IReadOnlyList<SavedView> _views = [];
    private string _name = "";
    private string _newName = "";
    private string _said = "";
    private bool _failed;
    private Guid? _renaming;

    [Parameter, EditorRequired]
    public PortfolioView View { get; set; } = default!;

    [Inject]
    private PageRequests Requests { get; set; } = default!;

    [Inject]
    private ToastList Toasts { get; set; } = default!;

    [Inject]
    private ILogger<SavedViewList> Logger { get; set; } = default!;

    protected override Task OnInitializedAsync() => Try(ReadAsync);

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    private Task Save()
    {
        // Saved under a name that is taken, it replaces the view of that name.
        var before = _views.FirstOrDefault(view => view.Name.Equals(_name.Trim(), StringComparison.OrdinalIgnoreCase));
        return Change(
            new SaveView(_name, View.FirstPage.Href),
            view => ($"View “{view.Name}” saved.", before is null ? new DeleteView(view.Id) : new SaveView(before.Name, before.Href), before is null ? $"View “{view.Name}” deleted." : $"View “{view.Name}” is as before."),
            () => _name = "");
    }

    private Task Rename(SavedView before) => Change(
        new RenameView(before.Id, _newName),
        renamed => ($"View renamed to “{renamed.Name}”.", new RenameView(before.Id, before.Name), $"View renamed back to “{before.Name}”."),
        () => _renaming = null);

    private Task Delete(SavedView view) => Change(
        new DeleteView(view.Id),
        deleted => ($"View “{deleted.Name}” deleted.", new SaveView(deleted.Name, deleted.Href), $"View “{deleted.Name}” saved again."),
        () => { });

    private Task Change(IRequest<Result<SavedView>> request, Func<SavedView, (string Words, IRequest<Result<SavedView>> Opposite, string Undone)> done, Action after) => Try(async () =>
    {
        var outcome = await Requests.Send(request, _leaving.Token);
        (_said, _failed) = (outcome.Refusal?.Message ?? "", outcome.Refusal is not null);
        if (outcome.Value is { } view)
        {
            after();
            _submission.End();
            var (words, opposite, undone) = done(view);
            Toasts.Say(words, () => Undo(opposite, undone));
        }

        await ReadAsync();
    });

    private async Task<string> Undo(IRequest<Result<SavedView>> opposite, string undone)
    {
        var said = "Not undone: the server did not answer.";
        await Try(async () =>
        {
            // Not cancelled when the portfolio is left: the message stays, and so does what it offers.
            said = (await Requests.Send(opposite)).Refusal is { } refusal ? $"Not undone: {refusal.Message}" : undone;
            if (_leaving.IsCancellationRequested)
                return;
            await ReadAsync();
            await InvokeAsync(StateHasChanged);
        });
        return said;
    }

    private async Task ReadAsync() => _views = await Requests.Send(new ListSavedViews(), _leaving.Token);

    private async Task Try(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception e) when (e is not AccessRefusedException)
        {
            if (_leaving.IsCancellationRequested)
                return;
            Logger.LogError(e, "Saved views could not be read or changed");
            (_said, _failed) = ("The server did not answer. Nothing changed. Try again in a moment.", true);
        }
    }
}
