using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DecisionLedger.Domain.Assessments;
using DecisionLedger.Web.EventStore;

namespace DecisionLedger.Web.Features.Portfolio.Project;

/// <summary>What is recommended and under what: what use cases are counted by. Known by a hash, because a target of many approaches is longer than an index can hold.</summary>
public sealed record PortfolioKind(string TargetKey, string FrameworkId, int FrameworkVersion)
{
    public static PortfolioKind Of(IEnumerable<string> target, string frameworkId, int frameworkVersion) => new(string.Join('+', target), frameworkId, frameworkVersion);

    public Guid Id { get; } = new(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{TargetKey}/{FrameworkId}/{FrameworkVersion}"))).AsSpan(0, 16));
}

/// <summary>What a use case is counted under.</summary>
/// <param name="Rank">How pressing it is, as a place in <see cref="PortfolioRow.Pressing"/>, revisit dates aside.</param>
/// <param name="DueOn">From this day on a review is due instead; the end of time where none is, or where something more pressing is.</param>
/// <param name="Kind">The id of a <see cref="PortfolioKind"/>.</param>
public readonly record struct PortfolioKey(short Rank, DateOnly DueOn, Guid Kind);

/// <summary>What the portfolio takes from one entry of a use case's history.</summary>
public sealed record ListedEntry(string TenantId, Guid UseCaseId, long Version, DateTimeOffset At, PortfolioKey Key, PortfolioKind Kind, bool Moved)
{
    public static ListedEntry Of(string tenantId, HistoryRow entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var state = UseCaseStates.MostPressing(
            entry.Archived, entry.Drift is not null, entry.ChangeRequested, entry.RevisitMet, entry.RequirementChanged, entry.Contested, entry.Decided is not null);
        return Of(
            tenantId, entry.UseCaseId, entry.Version, entry.At, state, entry.RevisitDate, PortfolioKind.Of(entry.Target, entry.Framework.Id, entry.Framework.Version), entry.Moved);
    }

    /// <param name="tenantId">The workspace.</param>
    /// <param name="useCaseId">The use case.</param>
    /// <param name="version">The event.</param>
    /// <param name="at">When it was recorded.</param>
    /// <param name="state">The state after it, revisit dates aside: these are asked about last, because they alone depend on the reader's day.</param>
    /// <param name="revisitDate">When to look again; null where no day is set.</param>
    /// <param name="kind">What is recommended after it, and under what.</param>
    /// <param name="moved">Whether it made that another.</param>
    public static ListedEntry Of(string tenantId, Guid useCaseId, long version, DateTimeOffset at, UseCaseState state, DateOnly? revisitDate, PortfolioKind kind, bool moved)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var rank = PortfolioRow.RankOf(state);
        var datable = rank > PortfolioRow.RankOf(UseCaseState.ReviewDue) && state != UseCaseState.Archived;
        var key = new PortfolioKey(rank, datable && revisitDate is { } date ? date : DateOnly.MaxValue, kind.Id);
        return new ListedEntry(tenantId, useCaseId, version, at, key, kind, version == 1 || moved);
    }
}

/// <summary>An event that changed what is written of a use case, its owner or its tags; null what it left as it was.</summary>
public sealed record TextChange(string Type, string? Title, string? Requirement, string? Owner, string? Tag)
{
    /// <summary>The names under which such events are stored, of every version.</summary>
    public static readonly string[] Types = ["use_case_logged", "use_case_logged_v2", "use_case_renamed", "requirement_changed", "owner_changed", Added, "tag_removed"];

    /// <summary>What is read of an event, called e; whoever created a use case owns it at first.</summary>
    public const string Columns = "e.type, e.data ->> 'title', e.data ->> 'requirement', coalesce(e.data ->> 'ownerId', case when e.version = 1 then e.user_name end), e.data ->> 'tag'";

    private const string Added = "tag_added";

    /// <param name="reader">At a row that has the <see cref="Columns"/>.</param>
    /// <param name="first">The first of them.</param>
    public static TextChange Read(DbDataReader reader, int first)
    {
        return new TextChange(reader.GetString(first), Text(1), Text(2), Text(3), Text(4));

        string? Text(int column) => reader.IsDBNull(first + column) ? null : reader.GetString(first + column);
    }

    /// <param name="before">What was written before; null for a use case that begins.</param>
    /// <param name="from">When the event was recorded.</param>
    public PortfolioText After(PortfolioText? before, DateTimeOffset from)
    {
        if ((Title ?? before?.Title, Requirement ?? before?.Requirement) is not ({ } title, { } requirement))
            throw new InvalidOperationException($"An event ({Type}) changes a title or requirement that no earlier event set.");
        IReadOnlyList<string> tags = before?.Tags ?? [];
        if (Tag is not null)
            tags = Type == Added ? [.. Domain.UseCases.Tag.Added([.. tags], Tag)] : [.. tags.Where(tag => !Domain.UseCases.Tag.AreSame(tag, Tag))];
        return new PortfolioText(from, DateTimeOffset.MaxValue, before?.LoggedAt ?? from, title, requirement, Guid.TryParse(Owner, out var owner) ? owner : before?.OwnerId, tags);
    }
}

public sealed record PortfolioPeriod(long Version, DateTimeOffset From, DateTimeOffset To, PortfolioKey Key, DateTimeOffset LastMovedAt);

public sealed record PortfolioText(DateTimeOffset From, DateTimeOffset To, DateTimeOffset LoggedAt, string Title, string Requirement, Guid? OwnerId, IReadOnlyList<string> Tags)
{
    /// <summary>The columns that follow from the text itself.</summary>
    public const string Columns = "title, title_key, requirement, search_text, owner_id, tags, tag_keys";

    public string TitleKey => SearchText.KeyOf(Title);

    public string Search => SearchText.Of(Title, Requirement, Tags);

    /// <summary>The tags as they are looked for, whatever their accents and capitals.</summary>
    public string[] TagKeys => [.. Tags.Select(SearchText.KeyOfTag)];
}

/// <param name="Day">The day (UTC).</param>
/// <param name="Key">What was counted.</param>
/// <param name="Change">How many more or fewer there are of it.</param>
public readonly record struct CountChange(DateOnly Day, PortfolioKey Key, int Change);

/// <summary>
/// The rows of one use case, worked out entry by entry. Entries are taken in order and each once: what is there already is passed over, and a missing
/// one is an error, so that nothing is ever built on a hole, however often a page of events comes.
/// </summary>
/// <param name="tenantId">The workspace.</param>
/// <param name="useCaseId">The use case.</param>
/// <param name="stored">The period that is open in the table; null where it has none.</param>
public sealed class UseCasePeriods(string tenantId, Guid useCaseId, PortfolioPeriod? stored)
{
    private readonly DateTimeOffset? _storedFrom = stored?.From;
    private readonly List<PortfolioPeriod> _periods = [];
    private readonly List<PortfolioText> _texts = [];
    private readonly List<CountChange> _counts = [];
    private readonly HashSet<PortfolioKind> _kinds = [];
    private PortfolioPeriod? _open = stored;
    private PortfolioText? _openText;
    private PortfolioText? _storedText;

    public string TenantId => tenantId;

    public Guid UseCaseId => useCaseId;

    public long Version => _open?.Version ?? 0;

    /// <summary>The rows to write, those with the beginning of a stored one in its place.</summary>
    public IReadOnlyList<PortfolioPeriod> Periods => _periods;

    public IReadOnlyList<PortfolioText> Texts => _texts;

    public IReadOnlyList<CountChange> Counts => _counts;

    public IReadOnlyCollection<PortfolioKind> Kinds => _kinds;

    /// <summary>When the stored period ends; null where it stays, or is written over.</summary>
    public DateTimeOffset? StoredEnds => End(_storedFrom, _periods.Count > 0 ? _periods[0].From : null);

    /// <summary>When the stored text ends.</summary>
    public DateTimeOffset? StoredTextEnds => End(_storedText?.From, _texts.Count > 0 ? _texts[0].From : null);

    /// <summary>Gives the text that is stored, before an entry changes it.</summary>
    public void Knows(PortfolioText text) => _openText = _storedText = text;

    public void Add(ListedEntry entry, TextChange? change)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Version <= Version)
            return;
        if (entry.Version != Version + 1)
            throw new InvalidOperationException($"The history is missing event {Version + 1} of this use case; the next one there is {entry.Version}.");

        // Clocks of several nodes may differ by a moment; periods follow each other as the events do.
        var from = _open is { } before && before.From > entry.At ? before.From : entry.At;
        var moved = entry.Moved || _open is null ? entry.At : _open.LastMovedAt;
        Count(from, entry.Key);
        _kinds.Add(entry.Kind);
        Put(_periods, ref _open, new PortfolioPeriod(entry.Version, from, DateTimeOffset.MaxValue, entry.Key, moved), p => p.From, (p, to) => p with { To = to });
        if (change is not null)
            Put(_texts, ref _openText, change.After(_openText, from), t => t.From, (t, to) => t with { To = to });
    }

    private void Count(DateTimeOffset at, PortfolioKey key)
    {
        if (_open?.Key == key)
            return;
        var day = DateOnly.FromDateTime(at.UtcDateTime);
        if (_open is { } before)
            _counts.Add(new CountChange(day, before.Key, -1));
        _counts.Add(new CountChange(day, key, 1));
    }

    /// <summary>What began at the same instant was never to be seen, so it is written over; anything else ends where the next begins.</summary>
    private static void Put<T>(List<T> rows, ref T? open, T next, Func<T, DateTimeOffset> from, Func<T, DateTimeOffset, T> ending)
        where T : class
    {
        if (open is not null && rows.Count > 0 && ReferenceEquals(rows[^1], open))
        {
            if (from(open) == from(next))
                rows.RemoveAt(rows.Count - 1);
            else
                rows[^1] = ending(open, from(next));
        }

        rows.Add(next);
        open = next;
    }

    private static DateTimeOffset? End(DateTimeOffset? stored, DateTimeOffset? first) => stored is not null && first is not null && first != stored ? first : null;
}
