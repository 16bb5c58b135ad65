using System.Globalization;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Features.Identity.Workspaces.Members;
using DecisionLedger.Web.Requests;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.Frameworks.Adopt;

/// <summary>The use cases that are still read under another version, and how they come to be read under this one.</summary>
public sealed partial class AdoptSection : IDisposable
{
    private readonly HashSet<Guid> _ticked = [];
    private readonly Dictionary<Guid, string> _titles = [];
    private readonly Submission _submission = new();
    private CancellationTokenSource? _adopting;
    private UseCasesToAdopt? _toAdopt;
    private AdoptionReport? _report;
    private WorkDone? _done;
    private int? _stopped;
    private string? _refusal;
    private string _reason = "";
    private bool _some;
    private int _skip;
    private bool _left;

    [Parameter, EditorRequired]
    public FrameworkKey Version { get; set; }

    [Parameter, EditorRequired]
    public MemberDirectory Team { get; set; } = default!;

    [Inject]
    private PageRequests Requests { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [Inject]
    private ILogger<AdoptSection> Log { get; set; } = default!;

    protected override Task OnInitializedAsync() => Load();

    public void Dispose()
    {
        _left = true;
        _adopting?.Cancel();
        _adopting?.Dispose();
    }

    private async Task Load()
    {
        _toAdopt = await Requests.Send(new ListUseCasesToAdopt(Version, _skip));
        if (_skip > 0 && _toAdopt.UseCases.Count == 0)
        {
            // Those of this page have adopted it meanwhile, and what is left begins further up.
            _skip = 0;
            _toAdopt = await Requests.Send(new ListUseCasesToAdopt(Version));
        }

        foreach (var useCase in _toAdopt.UseCases)
            _titles[useCase.UseCaseId] = useCase.Title;
    }

    private Task Turn(int pages)
    {
        _skip = Math.Max(0, _skip + pages * ListUseCasesToAdopt.Most);
        return Load();
    }

    private void Tick(Guid useCase, bool ticked)
    {
        if (ticked)
            _ticked.Add(useCase);
        else
            _ticked.Remove(useCase);
    }

    private async Task Adopt()
    {
        if (_done is not null)
            return;
        if (_some && _ticked.Count == 0)
        {
            _refusal = "Select at least one use case.";
            return;
        }

        _adopting?.Dispose();
        var token = (_adopting = new CancellationTokenSource()).Token;
        (_done, _report, _stopped, _refusal) = (new WorkDone(0, 0), null, null, null);
        try
        {
            var progress = new ThrottledProgress(Clock, done => _ = InvokeAsync(() => Show(done)));
            var command = new AdoptEverywhere(Version, _some ? [.. _ticked] : null, _reason, progress);
            var outcome = await Task.Run(() => Requests.SendOrRefuse(command, Log, token), token);
            (_report, _refusal) = (outcome.Value, outcome.Refusal?.Message);
        }
        catch (Exception) when (token.IsCancellationRequested)
        {
            _stopped = _done.Done;
        }
        finally
        {
            _done = null;
        }

        if (_report is not null)
        {
            _submission.End();
            _ticked.Clear();
            (_reason, _skip) = ("", 0);
        }

        if (!_left)
            await Load();
    }

    private void Show(WorkDone done)
    {
        if (_done is null)
            return;
        _done = done;
        StateHasChanged();
    }

    private void Stop() => _adopting?.Cancel();

    private string Ask(int total) => (_some ? _ticked.Count : total) switch
    {
        0 => $"Switch to version {Version.Version}",
        1 => $"Switch 1 use case to version {Version.Version}",
        var many => $"Switch {Number(many)} use cases to version {Version.Version}",
    };

    private string Address(Guid useCase) => string.Create(CultureInfo.InvariantCulture, $"/use-cases/{useCase}/adopt?version={Version.Version}");

    private string Said(AdoptionReport report)
    {
        var said = report.Adopted == 1 ? $"1 use case now uses version {Version.Version}." : $"{Number(report.Adopted)} use cases now use version {Version.Version}.";
        if (report.Already > 0)
            said += report.Already == 1 ? " 1 already did." : $" {Number(report.Already)} already did.";
        if (report.Refused.Count > 0)
            said += report.Refused.Count == 1 ? " 1 could not be switched:" : $" {Number(report.Refused.Count)} could not be switched:";
        return said;
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
