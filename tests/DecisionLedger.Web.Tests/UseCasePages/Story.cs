using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Domain.WhatIfs;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.Frameworks.Adopt;
using DecisionLedger.Web.Features.Frameworks.Find;
using DecisionLedger.Web.Features.Identity.Workspaces.Members;
using DecisionLedger.Web.Features.UseCases.Commands;
using DecisionLedger.Web.Features.UseCases.Compare;
using DecisionLedger.Web.Features.UseCases.History;
using DecisionLedger.Web.Features.UseCases.View;
using DecisionLedger.Web.Features.UseCases.WhatIf;
using DecisionLedger.Web.Requests;
using DecisionLedger.Web.Tests.Infrastructure;
using JasperFx.Events;
using MediatR;

namespace DecisionLedger.Web.Tests.UseCasePages;

/// <summary>A use case's history in memory, recorded by the domain's own behaviours and read as the ledger's read models are.</summary>
public sealed class Story(Guid me, DateTimeOffset begin, Framework? framework = null)
{
    public static readonly Guid Id = new("0198c0de-0000-7000-8000-000000000001");
    public static readonly Guid Tomasz = new("00000000-0000-0000-0000-000000000002");

    private readonly List<IUseCaseEvent> _events = [];
    private readonly List<ReviewHistoryEntry> _entries = [];
    private readonly List<Assessment> _assessments = [];
    private UseCaseSnapshot? _snapshot;

    public WorkspaceRole Role { get; set; } = WorkspaceRole.Editor;

    /// <summary>The newest version of the framework, where that is another than the one it is read under.</summary>
    public Framework? Newest { get; set; }

    /// <summary>Set to answer commands as if the ledger were gone.</summary>
    public Exception? Fault { get; set; }

    /// <summary>The frameworks that it may be read under; one and the same whatever it is asked for, unless set.</summary>
    public FrameworkLookup Frameworks { get; set; } = _ => framework ?? PublishedFrameworks.Current;

    /// <summary>The versions of its framework that there are.</summary>
    public IReadOnlyList<int> Versions { get; set; } = [1];

    public long Version => _events.Count;

    public IReadOnlyList<ReviewHistoryEntry> Entries => _entries;

    public Assessment Now => _assessments[^1];

    public Story By(Guid member, params IUseCaseEvent[] events)
    {
        foreach (var happened in events)
        {
            _events.Add(happened);
            _assessments.Add(Assessment.After(_assessments.LastOrDefault(), happened, Frameworks));
            var step = UseCaseProjection.Fold(
                new Event<IUseCaseEvent>(happened) { StreamId = Id, Version = _events.Count, Timestamp = begin.AddHours(_events.Count), UserName = member.ToString("N") },
                _snapshot,
                Frameworks);
            _snapshot = step.After;
            _entries.Add(step.ToEntry());
        }
        return this;
    }

    public Story TellTo(ScriptedRequests requests)
    {
        requests.Answer<GetUseCase, UseCaseView?>(View);
        requests.Answer<GetHistory, IReadOnlyList<ReviewHistoryEntry>>(q => _entries.Where(e => e.Version > q.After).ToList());
        requests.Answer<NamesOfMembers, MemberNames>(_ => new MemberNames(new Dictionary<Guid, string> { [me] = "Ana", [Tomasz] = "Tomasz" }));
        requests.Answer<ListMembers, IReadOnlyList<MemberLine>>(_ =>
        [
            new MemberLine(me, "Ana", "ana@example.org", Role, begin, true),
            new MemberLine(Tomasz, "Tomasz", "tomasz@example.org", WorkspaceRole.Editor, begin, false),
        ]);
        requests.Answer<PreviewAdoption, Result<AdoptionPreview>>(_ => Preview(Newest ?? Framework));
        Records<AdoptVersion>(requests, c => c.Expected, _ => ConflictKey.Framework, c => UseCaseDecider.Adopt(Now.UseCase, Newest!, c.Reason));
        requests.Answer<CompareMoments, Comparison?>(Compare);
        requests.Answer<ListVersions, IReadOnlyList<int>>(_ => Versions);
        requests.Answer<FindFramework, Framework?>(q =>
            q.Version is not { } version ? Newest ?? Framework : Versions.Contains(version) ? Frameworks(new FrameworkKey(q.Id!, version)) : Newest?.Version == version ? Newest : null);
        requests.Answer<ReevaluateHistory, IReadOnlyList<ReevaluatedEntry>>(q =>
            Reevaluation.OfHistory(_events.Take((int)(q.UpTo ?? Version)).ToList(), Frameworks, Frameworks(q.Under), q.After).Select(ReevaluatedEntry.Of).ToList());
        Records<StateNeed>(requests, c => c.Expected, c => ConflictKey.Need(c.Need), c => c.Level is { } level
            ? FactDecider.StateNeed(Now.UseCase, Framework, c.Need, level, c.Reason)
            : FactDecider.ClearNeed(Now.UseCase, Framework, c.Need, c.Reason));
        Records<MarkSign>(requests, c => c.Expected, c => ConflictKey.Sign(c.Sign), c => c.Present
            ? FactDecider.SeeSign(Now.UseCase, Framework, c.Sign, c.Note)
            : FactDecider.ClearSign(Now.UseCase, Framework, c.Sign, c.Note));
        Records<AnswerQuestion>(requests, c => c.Expected, c => ConflictKey.Answer(me, c.Question), c => c.Answer is { } answer
            ? AnswerDecider.Answer(Now.UseCase, Framework, me, c.Question, answer, c.Reason)
            : AnswerDecider.Withdraw(Now.UseCase, Framework, me, c.Question, c.Reason));
        Records<SettleAnswer>(requests, c => c.Expected, c => ConflictKey.Answers(c.Question), c => AnswerDecider.Settle(Now.UseCase, Framework, me, c.Question, c.Answer, c.Reason));
        Records<AssignQuestion>(requests, c => c.Expected, c => ConflictKey.Assignment(c.Question), c => c.MemberId is { } asked
            ? AnswerDecider.Assign(Now.UseCase, Framework, c.Question, asked, c.Reason)
            : AnswerDecider.Unassign(Now.UseCase, Framework, c.Question));
        Records<SetRevisitCondition>(requests, c => c.Expected, _ => null, c => RevisitDecider.SetCondition(Now.UseCase, Framework, Guid.NewGuid(), c.Measurement, c.Comparison, c.Value, c.Reason));
        Records<ClearRevisitCondition>(requests, c => c.Expected, c => ConflictKey.RevisitCondition(c.ConditionId), c => RevisitDecider.ClearCondition(Now.UseCase, c.ConditionId, c.Reason));
        Records<TakeMeasurement>(requests, c => c.Expected, c => ConflictKey.Measurement(c.Measurement), c => c.Value is { } value
            ? FactDecider.TakeMeasurement(Now.UseCase, Framework, c.Measurement, value, c.Note)
            : FactDecider.ClearMeasurement(Now.UseCase, Framework, c.Measurement, c.Note));
        RecordsAll<RecordWhatIf>(requests, c => c.Expected, c => c.Changes.Select(change => change.Subject).OfType<string>().ToList(), c => WhatIfDecider.Record(Now.UseCase, Framework, me, c.Changes, c.Reason, Guid.NewGuid));
        Records<AddComment>(requests, _ => null, _ => null, c => UseCaseDecider.Comment(Guid.NewGuid(), me, c.Text));
        Records<PinAnnotation>(requests, _ => null, _ => null, c => AnnotationDecider.Pin(Now.UseCase, c.AnnotationId, me, c.PinnedTo, c.Text));
        Records<RemoveAnnotation>(requests, c => c.Expected, c => ConflictKey.Annotation(c.AnnotationId), c => AnnotationDecider.Remove(Now.UseCase, c.AnnotationId, c.Reason));
        Records<ReviewDecision>(requests, c => c.Expected, _ => ConflictKey.Decision, c => DecisionDecider.Review(Now.UseCase, c.DecisionId, me, c.Verdict, c.Reason));
        RecordsAll<RequestReviews>(requests, c => c.Expected, c => [.. c.Members.Select(ConflictKey.ReviewRequest)], c => DecisionDecider.RequestReviews(Now.UseCase, c.DecisionId, c.Members, c.DueOn, c.Reason, DateOnly.FromDateTime(begin.UtcDateTime)));
        Records<CancelReviewRequest>(requests, c => c.Expected, c => ConflictKey.ReviewRequest(c.MemberId), c => DecisionDecider.CancelReviewRequest(Now.UseCase, c.MemberId));
        Records<ChangeRequirement>(requests, c => c.Expected, _ => ConflictKey.Requirement, c => UseCaseDecider.ChangeRequirement(Now.UseCase, c.Requirement, c.Reason));
        Records<RecordDecision>(requests, c => c.Expected, _ => ConflictKey.Decision, c => DecisionDecider.Record(
            Now.UseCase, Framework, new DecisionRecorded(Guid.NewGuid(), me, c.Approaches, c.Target, c.Rationale, c.Purposes, c.Fallback, c.DiverseExamplesPlan)));
        return this;
    }

    private Framework Framework => Frameworks(Now.UseCase.Framework);

    private AdoptionPreview Preview(Framework under)
    {
        var after = under.Key == Framework.Key ? Now : Assessment.After(Now, new FrameworkAdopted(under.Id, under.Version, ""), Frameworks);
        return new AdoptionPreview(Now, Framework, after, under, under.Version);
    }

    private void Records<TCommand>(
        ScriptedRequests requests, Func<TCommand, ExpectedVersion?> seen, Func<TCommand, string?> subject, Func<TCommand, DecideResult> decide)
        where TCommand : IRequest<Result<AppendResult>> =>
        RecordsAll(requests, seen, c => subject(c) is { } about ? [about] : [], decide);

    private void RecordsAll<TCommand>(
        ScriptedRequests requests, Func<TCommand, ExpectedVersion?> seen, Func<TCommand, IReadOnlyList<string>> subjects, Func<TCommand, DecideResult> decide)
        where TCommand : IRequest<Result<AppendResult>> =>
        requests.Answer<TCommand, Result<AppendResult>>(command =>
        {
            if (Fault is not null)
                throw Fault;
            var meanwhile = _entries.Skip((int)(seen(command)?.Version ?? Version))
                .Where(e => ConflictKey.Of(_events[(int)e.Version - 1]) is { } subject && subjects(command).Any(about => ConflictKey.IsPartOf(subject, about))).ToList();
            if (meanwhile.Count > 0)
                return Result<AppendResult>.Stale(new Refusal("stale-version", "Someone else changed this in the meantime."), meanwhile);
            var decided = decide(command);
            if (decided.Refusal is { } refusal)
                return refusal;
            By(me, [.. decided.Events]);
            return new AppendResult(Id, Version, decided.Events.Count);
        });

    private UseCaseView? View(GetUseCase query)
    {
        var version = query.Moment.Version ?? _entries.LastOrDefault(e => query.Moment.At is not { } at || e.At <= at)?.Version ?? 0;
        return query.UseCaseId == Id && version >= 1 && version <= Version
            ? new UseCaseView(Id, _assessments[(int)version - 1], _entries[(int)version - 1].At, begin, Version, Frameworks(_assessments[(int)version - 1].UseCase.Framework))
            : null;
    }

    private Comparison Compare(CompareMoments query)
    {
        PastAssessment At(PointInTime moment) => new(
            _assessments[(int)moment.Version! - 1], _entries[(int)moment.Version! - 1].At, Frameworks(_assessments[(int)moment.Version! - 1].UseCase.Framework));
        var (from, to) = (At(query.From), At(query.To));
        return new Comparison(
            from,
            to,
            AssessmentDifference.Between(from.Assessment, to.Assessment, to.Framework),
            query.Under is { } under ? ReevaluatedComparison.Of(from, to, Frameworks(under)) : null);
    }
}
