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
    private ILogger<SavedViewList> Logger { get; set; } = default!;

    protected override Task OnInitializedAsync() => Try(ReadAsync);

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    private Task Save() => Change(new SaveView(_name, View.FirstPage.Href), view => $"Saved “{view.Name}”.", () => _name = "");

    private Task Rename(SavedView view) => Change(new RenameView(view.Id, _newName), renamed => $"Renamed to “{renamed.Name}”.", () => _renaming = null);

    private Task Delete(SavedView view) => Change(new DeleteView(view.Id), deleted => $"Deleted “{deleted.Name}”.", () => { });

    private Task Change(IRequest<Result<SavedView>> request, Func<SavedView, string> done, Action after) => Try(async () =>
    {
        var outcome = await Requests.Send(request, _leaving.Token);
        (_said, _failed) = outcome.Value is { } view ? (done(view), false) : (outcome.Refusal!.Message, true);
        if (outcome.Value is not null)
        {
            after();
            _submission.End();
        }

        await ReadAsync();
    });

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
