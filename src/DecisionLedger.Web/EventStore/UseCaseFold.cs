using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;

namespace DecisionLedger.Web.EventStore;

/// <summary>One use case while its events are folded by a rebuild, and the rows that come of it.</summary>
internal sealed class UseCaseFold
{
    public string Workspace { get; init; } = "";

    public Guid UseCaseId { get; init; }

    /// <summary>The framework versions that the events named so far.</summary>
    public Dictionary<FrameworkKey, Framework> Frameworks { get; } = [];

    /// <summary>The use case after the last event; null before the first.</summary>
    public UseCaseSnapshot? Snapshot { get; private set; }

    public List<UseCaseSnapshot> Kept { get; } = [];

    public List<HistoryRow> Rows { get; } = [];

    /// <summary>Why the fold could not go on; null where it could.</summary>
    public string? Failure { get; set; }

    public bool IsOf(string workspace, Guid useCaseId) => Workspace == workspace && UseCaseId == useCaseId;

    /// <summary>What waits for members after the last event.</summary>
    public IReadOnlyList<InboxItem> Inbox => InboxItem.Of(Snapshot!.State, Snapshot.CreatedBy, Frameworks[Snapshot.State.UseCase.Framework]);

    public void Add(IUseCaseEvent happened, long version, DateTimeOffset at, Guid? actor)
    {
        var before = Snapshot;
        var state = AssessmentOutline.After(before?.State, happened, key => Frameworks[key]);
        if (state.UseCase.Version != version)
            throw new InvalidOperationException($"The previous event is missing; there are only {state.UseCase.Version - 1}.");
        Snapshot = UseCaseSnapshot.After(before, UseCaseId, state, at, actor);
        Rows.Add(HistoryRow.Of(before, Snapshot, Frameworks[state.UseCase.Framework]));
        if (version % UseCaseTables.EventsPerSnapshot == 0)
            Kept.Add(Snapshot);
    }
}
