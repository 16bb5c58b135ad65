using System.Globalization;
using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Components;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.Frameworks.Find;
using DecisionLedger.Web.Features.Identity.Workspaces.Members;
using DecisionLedger.Web.Features.UseCases.History;
using DecisionLedger.Web.Requests;

namespace DecisionLedger.Web.Features.UseCases.View;

/// <summary>Reads what a use case's page shows. History only grows, so that a page that reads again asks only for what it has not got.</summary>
public sealed class UseCasePageLoader
{
    private Guid _useCase;
    private IReadOnlyList<ReviewHistoryEntry> _history = [];
    private MemberDirectory? _team;
    private Framework? _under;

    /// <summary>Somebody joined, left, or has another role or name: whoever reads next asks who is who.</summary>
    public void ForgetTeam() => _team = null;

    /// <param name="requests">Reads.</param>
    /// <param name="useCase">The use case.</param>
    /// <param name="moment">The moment.</param>
    /// <param name="under">A version of its framework to read it under as well; null for none.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>Null where there is no such use case, or it was not logged yet at the moment.</returns>
    public async Task<UseCasePageData?> Read(PageRequests requests, Guid useCase, PointInTime moment, string? under, CancellationToken cancellation)
    {
        var view = await requests.Send(new GetUseCase(useCase, moment), cancellation);
        if (view is null)
            return null;

        if (_useCase != useCase)
            (_useCase, _history, _team) = (useCase, [], null);
        if (_history.Count < view.CurrentVersion)
        {
            var more = await requests.Send(new GetHistory(useCase, After: _history.Count), cancellation);
            cancellation.ThrowIfCancellationRequested();
            _history = [.. _history, .. more.Where(e => e.Version > _history.Count)];
        }

        // People join while a page is open; asked again only when history names somebody who is not known here.
        if (_team is null || _history.Any(e => (e.ActorId is { } actor && !_team.Names.Knows(actor)) || (e.Named is { } named && !_team.Names.Knows(named.MemberId))))
            _team = await MemberDirectory.Read(requests, cancellation);
        if (string.IsNullOrEmpty(under))
            return new UseCasePageData(view, _history, _team);
        return await VersionOf(requests, view.Framework.Id, under, cancellation)
            ? new UseCasePageData(view, _history, _team) { Under = PageStateUnderVersion.Of(view, _under!) }
            : new UseCasePageData(view, _history, _team) { UnknownVersion = await requests.Send(new ListVersions(view.Framework.Id), cancellation) };
    }

    /// <summary>What a command of this page's own made of the use case: nothing of it has to be read from the ledger.</summary>
    /// <returns>Null where the page has to read after all: it shows the past or another version, or somebody else recorded meanwhile.</returns>
    public UseCasePageData? Advance(UseCaseView shown, CommandFold fold)
    {
        if (_team is null || shown.IsPast || _under is not null || shown.Id != _useCase || _history.Count != shown.CurrentVersion || fold.Steps is not [.., var last] || fold.Steps[0].Before?.Version != shown.CurrentVersion)
            return null;
        var after = last.After;
        // Answers that were given under another framework version are read with that version.
        if (after.State.UseCase.Framework != shown.Framework.Key || after.State.UseCase.Adoptions.Count > 0)
            return null;
        _history = [.. _history, .. fold.Steps.Select(step => step.ToEntry())];
        var assessment = Assessment.From(after.State, [], _ => shown.Framework);
        return new UseCasePageData(new UseCaseView(shown.Id, assessment, after.LastEventAt, shown.LoggedAt, after.Version, shown.Framework) { CreatedBy = after.CreatedBy }, _history, _team);
    }

    /// <summary>The screen once it shows what was read; what became new while it was open is marked.</summary>
    public static UseCasePageState Next(
        UseCasePageState? shown, UseCasePageData read, ReaderClock clock, SendCommand send)
    {
        var goesOn = shown is not null && !shown.View.IsPast && !read.View.IsPast;
        var advanced = goesOn && read.View.Version > shown!.View.Version;
        return new UseCasePageState
        {
            View = read.View,
            History = read.History,
            Team = read.Team,
            Under = read.Under,
            Clock = clock,
            Send = send,
            Drafts = shown?.Drafts ?? new Drafts(),
            FreshAfter = advanced ? shown!.View.Version : goesOn ? shown!.FreshAfter : read.View.Version,
            LastMove = advanced ? MoveSince(shown!.View.Version, read) ?? shown.LastMove : goesOn ? shown!.LastMove : null,
        };
    }

    /// <summary>Keeps the version that was asked for: a published one never changes.</summary>
    private async Task<bool> VersionOf(PageRequests requests, string framework, string under, CancellationToken cancellation)
    {
        if (!int.TryParse(under, NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            return false;
        if (_under?.Key != new FrameworkKey(framework, version))
            _under = await requests.Send(new FindFramework(framework, version), cancellation);
        return _under is not null;
    }

    private static Move? MoveSince(long version, UseCasePageData read)
    {
        var entry = read.History.Skip((int)version).Take((int)(read.View.Version - version)).LastOrDefault(e => e.Moved);
        if (entry?.Change is not { } change)
            return null;
        var who = entry.ActorId == read.Team.Me ? "you" : read.Team.NameOf(entry);
        return new Move(entry.Version, change.From, change.To, $"{entry.Words} ({who}){RuleWords.Switched(change, "; ")}");
    }
}

/// <summary>What one reading brought.</summary>
public sealed record UseCasePageData(UseCaseView View, IReadOnlyList<ReviewHistoryEntry> History, MemberDirectory Team)
{
    /// <summary>The moment under the version asked for; null where none was.</summary>
    public PageStateUnderVersion? Under { get; init; }

    /// <summary>The versions that there are, where another was asked for.</summary>
    public IReadOnlyList<int>? UnknownVersion { get; init; }
}
