using System.Globalization;
using DecisionLedger.Domain.Assessments;
using DecisionLedger.Web.Components;
using DecisionLedger.Web.EventStore;

namespace DecisionLedger.Web.Features.Portfolio.Browse;

/// <summary>What of the portfolio is looked at, as the page's address says it: every view is a link one can share.</summary>
public sealed record PortfolioView
{
    public const string Address = "/portfolio";
    public const int RowsPerPage = 50;

    /// <summary>In the address, the reader as an owner, so that a link shows everybody their own.</summary>
    public const string Me = "me";

    /// <summary>In the address, what the empty target (not enough known) is called.</summary>
    public const string UnknownTarget = "unknown";

    public string Search { get; init; } = "";

    public UseCaseState? State { get; init; }

    /// <summary>As <see cref="BrowsePortfolio.Target"/>.</summary>
    public string? Target { get; init; }

    /// <summary>Whose use cases: <see cref="Me"/>, or a member's id; empty for everybody's.</summary>
    public string Owner { get; init; } = "";

    /// <summary>As <see cref="BrowsePortfolio.Tag"/>.</summary>
    public string Tag { get; init; } = "";

    /// <summary>Whether the list is of fewer use cases than there are at that moment.</summary>
    public bool Filtered => this is not { Search: "", State: null, Target: null, Owner: "", Tag: "" };

    public PortfolioSort Sort { get; init; }

    /// <summary>What rows are grouped by; null for one list.</summary>
    public PortfolioGrouping? Group { get; init; }

    /// <summary>From 1, for the reader to know; which rows they are, <see cref="After"/> and <see cref="Before"/> say.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The last row of the page before; null for the first page.</summary>
    public PortfolioPlace? After { get; init; }

    /// <summary>The first row of the page after, where the reader goes back.</summary>
    public PortfolioPlace? Before { get; init; }

    /// <summary>The same from its first page on: what another filter or order has to begin with.</summary>
    public PortfolioView FirstPage => this with { Page = 1, After = null, Before = null };

    /// <summary>The same order and grouping, of every use case, now.</summary>
    public PortfolioView Unfiltered => new() { Sort = Sort, Group = Group };

    /// <summary>The day whose end is looked at; null for now.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Whether that day ends at midnight UTC, as the days of the trend do, and not where the reader is. In the address the day ends with a Z then.</summary>
    public bool InUtc { get; init; }

    /// <summary>Reads the address; what makes no sense in it is passed over.</summary>
    public static PortfolioView Read(
        string? search, string? state, string? target, string? sort, string? page, string? after, string? before, string? asOf, ReaderClock clock, string? group = null, string? owner = null, string? tag = null)
    {
        var order = Choice<PortfolioSort>(sort) ?? PortfolioSort.Pressing;
        var (last, first) = (PortfolioPlace.Read(after, order), PortfolioPlace.Read(before, order));
        var inUtc = IsInUtc(asOf);
        DateOnly? past = Day(asOf, clock) is { } day && day < TodayOf(clock, inUtc) ? day : null;
        var number = int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var read) && read is > 0 and < 1_000_000 ? read : 1;
        return new PortfolioView
        {
            Search = search?.Trim() ?? "",
            State = Choice<UseCaseState>(state),
            Target = target is null or "" ? null : target == UnknownTarget ? "" : target.Replace(' ', '+'),
            Owner = owner == Me ? Me : Guid.TryParse(owner, out var member) ? member.ToString() : "",
            Tag = tag?.Trim() ?? "",
            Sort = order,
            Group = Choice<PortfolioGrouping>(group),
            // A number without a row to begin at is of an address from before there were such rows.
            Page = last is null && first is null ? 1 : number,
            After = last,
            Before = last is null ? first : null,
            AsOf = past,
            InUtc = inUtc && past is not null,
        };
    }

    public static DateOnly TodayOf(ReaderClock clock) => TodayOf(clock, inUtc: false);

    /// <summary>Today by the days that are looked at: a day of UTC is over before or after the same day of the reader.</summary>
    public static DateOnly TodayOf(ReaderClock clock, bool inUtc) => DateOnly.FromDateTime(inUtc ? clock.Now.UtcDateTime : clock.Local(clock.Now).DateTime);

    /// <summary>The address of this view; what is as usual is left out.</summary>
    public string Href
    {
        get
        {
            List<string> parts = [];
            void Add(string name, string? value)
            {
                if (!string.IsNullOrEmpty(value))
                    parts.Add($"{name}={Uri.EscapeDataString(value)}");
            }

            Add("q", Search);
            Add("owner", Owner);
            Add("tag", Tag);
            Add("state", State is { } state ? Name(state) : null);
            Add("target", Target is "" ? UnknownTarget : Target);
            Add("sort", Sort == PortfolioSort.Pressing ? null : Name(Sort));
            Add("group", Group is { } group ? Name(group) : null);
            Add("page", Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture));
            Add("after", After?.ToString());
            Add("before", After is null ? Before?.ToString() : null);
            Add("asOf", AsOf?.ToString(InUtc ? "yyyy-MM-dd'Z'" : "yyyy-MM-dd", CultureInfo.InvariantCulture));
            return parts.Count == 0 ? Address : $"{Address}?{string.Join('&', parts)}";
        }
    }

    /// <summary>The last instant of the day looked at, where the reader is; null for now.</summary>
    public DateTimeOffset? InstantIn(TimeZoneInfo zone)
    {
        if (AsOf is not { } day)
            return null;
        if (InUtc)
            zone = TimeZoneInfo.Utc;
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        // Where clocks are put forward at midnight, the day begins an hour later.
        while (zone.IsInvalidTime(midnight))
            midnight = midnight.AddMinutes(30);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).ToUniversalTime().AddTicks(-10);
    }

    public BrowsePortfolio ToRequest(ReaderClock clock) => new()
    {
        Search = Search,
        State = State,
        Target = Target,
        Owner = Guid.TryParse(Owner, out var owner) ? owner : null,
        Mine = Owner == Me,
        Tag = Tag,
        Sort = Sort,
        After = After,
        Before = Before,
        Take = RowsPerPage,
        AsOf = InstantIn(clock.Zone),
        Today = AsOf ?? TodayOf(clock),
    };

    /// <summary>Where a row leads: to the use case at the same moment.</summary>
    public string HrefOf(Guid useCase, ReaderClock clock) =>
        InstantIn(clock.Zone) is { } at ? $"/use-cases/{useCase}/overview?asOf={Uri.EscapeDataString(PointInTime.OfInstant(at).ToString())}" : $"/use-cases/{useCase}/overview";

    public static string Name<T>(T value)
        where T : struct, Enum => char.ToLowerInvariant(value.ToString()[0]) + value.ToString()[1..];

    private static T? Choice<T>(string? text)
        where T : struct, Enum =>
        !string.IsNullOrEmpty(text) && char.IsLetter(text[0]) && Enum.TryParse<T>(text, ignoreCase: true, out var value) ? value : null;

    private static bool IsInUtc(string? text) => text is { Length: 11 } && text[^1] == 'Z';

    /// <summary>A day, or the reader's day of an instant: links from elsewhere may name either.</summary>
    private static DateOnly? Day(string? text, ReaderClock clock)
    {
        if (DateOnly.TryParseExact(IsInUtc(text) ? text![..^1] : text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day.Year is > 1900 and < 9000 ? day : null;
        return PointInTime.TryParse(text, out var moment) && moment.At is { } at ? DateOnly.FromDateTime(clock.Local(at).DateTime) : null;
    }
}
