using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Components.Shared;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.UseCases.View;
using DecisionLedger.Web.Requests;
using Marten.Exceptions;
using Microsoft.AspNetCore.Components;
using Npgsql;

namespace DecisionLedger.Web.Features.UseCases.Compare;

/// <summary>The difference between two moments in words, by what it is about.</summary>
public sealed partial class ComparisonSheet : IDisposable
{
    private static readonly (string Subject, string Name)[] Subjects =
    [
        ("recommendation", "Recommendation"),
        ("rule", "Rules"),
        ("gate", "Blockers"),
        ("decision", "Decision"),
        ("state", "State"),
        ("requirement", "Requirement"),
        ("need", "Needs"),
        ("answer", "Checklist"),
        ("sign", "Signs"),
        ("trial", "Trials"),
        ("measurement", "Measurements"),
    ];

    private readonly LatestRead _reading = new();
    private Comparison? _comparison;
    private (long From, long To, FrameworkKey? Under)? _asked;
    private bool _failed;

    [CascadingParameter]
    private UseCasePageState Screen { get; set; } = default!;

    /// <summary>The earlier version.</summary>
    [Parameter, EditorRequired]
    public long From { get; set; }

    [Parameter, EditorRequired]
    public long To { get; set; }

    [Parameter]
    public EventCallback Close { get; set; }

    [Inject]
    private PageRequests Requests { get; set; } = default!;

    protected override async Task OnParametersSetAsync()
    {
        // What happened until a version never changes: read once.
        var asked = (From, To, Screen.Under?.Framework.Key);
        if (_asked == asked)
            return;
        _asked = asked;
        await Read();
    }

    public void Dispose() => _reading.Dispose();

    private async Task Read()
    {
        var token = _reading.Begin();
        (_comparison, _failed) = (null, false);
        try
        {
            var comparison = await Requests.Send(new CompareMoments(Screen.View.Id, PointInTime.OfVersion(From), PointInTime.OfVersion(To), Screen.Under?.Framework.Key), token);
            if (!token.IsCancellationRequested)
                (_comparison, _failed) = (comparison, comparison is null);
        }
        catch (Exception) when (token.IsCancellationRequested)
        {
            // Other points were chosen, or the reader has left.
        }
        catch (Exception e) when (e is NpgsqlException or MartenException or TimeoutException or IOException)
        {
            _failed = true;
        }
    }

    private static IEnumerable<(string Subject, List<Difference> Differences)> Groups(IReadOnlyList<Difference> differences) =>
        Subjects.Select(s => (s.Name, differences.Where(d => d.Subject == s.Subject).ToList())).Where(g => g.Item2.Count > 0);
}
