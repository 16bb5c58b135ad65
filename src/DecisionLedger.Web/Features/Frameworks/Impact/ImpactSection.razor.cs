using System.Globalization;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Features.Frameworks.Find;
using DecisionLedger.Web.Requests;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.Frameworks.Impact;

/// <summary>What the draft or a version would do to every use case, worked out when it is asked for, and stopped when the reader leaves.</summary>
public sealed partial class ImpactSection : IDisposable
{
    public const int PerPage = 200;

    private CancellationTokenSource? _surveying;
    private WorkDone? _done;
    private ImpactReport? _report;
    private Dictionary<int, Framework> _frameworks = [];
    private long _stamp;
    private string? _refusal;
    private bool _stopped;
    private bool _driftsOnly;
    private int _page;

    [Parameter, EditorRequired]
    public string FrameworkId { get; set; } = "";

    /// <summary>The version; null for the draft.</summary>
    [Parameter, EditorRequired]
    public int? Version { get; set; }

    [Parameter, EditorRequired]
    public Framework Under { get; set; } = default!;

    /// <summary>Changes whenever the draft does.</summary>
    [Parameter, EditorRequired]
    public long Stamp { get; set; }

    [Inject]
    private PageRequests Requests { get; set; } = default!;

    [Inject]
    private TimeProvider Clock { get; set; } = default!;

    [Inject]
    private ILogger<ImpactSection> Log { get; set; } = default!;

    private List<ImpactLine> Rows => [.. _report!.Moved.Where(line => line.Drifts || !_driftsOnly)];

    private List<ImpactLine> Page => [.. Rows.Skip(_page * PerPage).Take(PerPage)];

    public void Dispose()
    {
        _surveying?.Cancel();
        _surveying?.Dispose();
    }

    private async Task Survey()
    {
        if (_done is not null)
            return;
        _surveying?.Dispose();
        var token = (_surveying = new CancellationTokenSource()).Token;
        var stamp = Stamp;
        (_done, _report, _refusal, _stopped) = (new WorkDone(0, 0), null, null, false);
        try
        {
            var progress = new ThrottledProgress(Clock, done => _ = InvokeAsync(() => Show(done, token)));
            // Not on the circuit's own thread: the button that stops it must answer.
            var outcome = await Task.Run(() => Requests.SendOrRefuse(new SurveyImpact(FrameworkId, Version, progress), Log, token), token);
            token.ThrowIfCancellationRequested();
            _refusal = outcome.Refusal?.Message;
            if (outcome.Value is { } report)
            {
                _frameworks = await Read(report.Moved.Select(line => line.ReadUnder).Distinct());
                (_report, _stamp, _page) = (report, stamp, 0);
            }
        }
        catch (Exception) when (token.IsCancellationRequested)
        {
            _stopped = true;
        }
        finally
        {
            _done = null;
        }
    }

    private async Task<Dictionary<int, Framework>> Read(IEnumerable<int> versions)
    {
        var found = new Dictionary<int, Framework>();
        foreach (var version in versions)
            found[version] = await Requests.Send(new FindFramework(FrameworkId, version)) ?? Under;
        return found;
    }

    private void Show(WorkDone done, CancellationToken token)
    {
        if (token.IsCancellationRequested || _done is null)
            return;
        _done = done;
        StateHasChanged();
    }

    private void Stop() => _surveying?.Cancel();

    private void Filter(ChangeEventArgs chosen) => (_driftsOnly, _page) = (chosen.Value is true, 0);

    private static string Said(ImpactReport report) => report switch
    {
        { UseCases.Count: 0 } => "No use case uses this framework yet.",
        { Moved.Count: 0, Drifting: 0 } => $"No recommendation changes ({Count(report.UseCases.Count, "use case", "use cases")} checked), and every decision still matches.",
        _ => $"{Number(report.Moved.Count)} of {Count(report.UseCases.Count, "recommendation changes", report.Moved.Count == 1 ? "recommendations changes" : "recommendations change")}; {(report.Drifting == 0 ? "every decision still matches" : $"{Count(report.Drifting, "decision", "decisions")} would no longer match")}.",
    };

    private static string Count(int count, string one, string several) => count == 1 ? $"1 {one}" : $"{Number(count)} {several}";

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
