using System.ComponentModel;
using DecisionLedger.Domain.Assessments;
using DecisionLedger.Web.Api;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.Frameworks.Find;
using DecisionLedger.Web.Features.Frameworks.List;
using DecisionLedger.Web.Features.Portfolio.Browse;
using DecisionLedger.Web.Features.Portfolio.SetAside;

namespace DecisionLedger.Web.Features.Portfolio;

public static class PortfolioEndpoints
{
    private const string List = "portfolio";

    public static void MapPortfolio(this RouteGroupBuilder api)
    {
        api.MapGet("/portfolio", Read).WithName("getPortfolio").WithTags("Portfolio")
            .WithSummary("Read the portfolio, now or at a past time")
            .WithDescription("Counts over all use cases, and one page of them. New events show within moments.")
            .Produces<PortfolioBody>().Refuses(400, 503);
        api.MapGet("/portfolio/set-aside", async (ApiCall call) => TypedResults.Ok(new ListPage<SetAsideLine>(await call.Ask(new ListSetAside()), null)))
            .WithName("listSetAside").WithTags("Portfolio")
            .WithSummary("List the use cases with an event that the portfolio could not apply")
            .WithDescription("Nothing is lost; each use case itself is up to date.");
        api.MapPost("/portfolio/set-aside/retry", async (ApiCall call) => TypedResults.Ok(await call.Ask(new RetrySetAside())))
            .WithName("retrySetAside").WithTags("Portfolio").WithSummary("Retry the events that the portfolio could not apply")
            .WithDescription("Owners only.").Refuses(403);
    }

    private static async Task<IResult> Read(
        ApiCall call,
        [Description("A time in RFC 3339, or a day, which means its end in UTC; now if omitted. For the end of a day elsewhere give its last instant, such as 2026-05-31T23:59:59.999999+02:00. Review dates are due by the day of the offset.")] string? asOf,
        [Description("Words in the title, requirement, tags or owner's name at that time: all of them, in any order; case and accents do not matter.")] string? search,
        [Description("drifted, changeRequested, reviewDue, requirementChanged, contested, undecided, decided or archived.")] string? state,
        [Description("The recommended target, as approaches joined by +: rag+fineTuning. Archived use cases are not included unless state is archived.")] string? target,
        [Description("me, or the id of a member: only use cases that this member owns.")] string? owner,
        [Description("Only use cases with this tag; case and accents do not matter.")] string? tag,
        [Description("pressing (needs attention first), lastChanged, title or logged (newest first).")] string? sort,
        [Description("The value of next from the previous page.")] string? cursor,
        [Description("The page size, 1 to 200; 50 if omitted.")] int? limit)
    {
        var at = PointInTimeQuery.ReadInstant(asOf, "asOf");
        var today = PointInTime.DayOf(asOf) ?? call.Today;
        var order = ApiJson.ReadWord<PortfolioSort>(sort, "sort") ?? PortfolioSort.Pressing;
        var after = Cursor.PlaceOf(cursor, List, parts => PortfolioPlace.Of(parts, order));
        var page = await call.Ask(new BrowsePortfolio
        {
            AsOf = at,
            Search = search ?? "",
            State = ApiJson.ReadWord<UseCaseState>(state, "state"),
            Target = await ReadTarget(call, target),
            Owner = ReadOwner(owner),
            Mine = owner == Me,
            Tag = tag ?? "",
            Sort = order,
            After = after,
            Take = Cursor.Limit(limit),
            Today = today,
        });
        return TypedResults.Ok(new PortfolioBody(
            at,
            page.ByState.Values.Sum(),
            page.Matching,
            page.ByState.ToDictionary(s => ApiJson.WordOf(s.Key), s => s.Value),
            page.ByTarget,
            page.Rows.Select(r => UseCaseLine.Of(r, today)).ToList(),
            page.Next is { } next ? Cursor.Of(List, next.Parts) : null));
    }

    private const string Me = "me";

    private static Guid? ReadOwner(string? owner) =>
        string.IsNullOrEmpty(owner) || owner == Me ? null
        : Guid.TryParse(owner, out var member) ? member
        : throw RefusedCallException.BadInput("unknown-value", "Set owner to me, or to the id of a member.", "owner");

    /// <exception cref="RefusedCallException">It names what is no approach, or names one twice.</exception>
    public static async Task<string?> ReadTarget(ApiCall call, string? target)
    {
        if (string.IsNullOrEmpty(target))
            return target;
        // A plus sign in a query string arrives as a space.
        var asked = target.Split('+', ' ');
        var known = new List<string>();
        foreach (var framework in await call.Ask(new ListFrameworks()))
            known.AddRange((await call.Ask(new FindFramework(framework.Id)))?.Document.Approaches.Select(a => a.Id).Except(known) ?? []);
        if (asked.Except(known).Any() || asked.Distinct().Count() < asked.Length)
            throw RefusedCallException.BadInput("unknown-value", $"Set target to {string.Join(", ", known)}, or to several of them joined by +.", "target");
        return string.Join('+', known.Where(asked.Contains));
    }
}

/// <summary>The portfolio, now or on a past day.</summary>
/// <param name="AsOf">The day looked at; null for now.</param>
/// <param name="Total">How many use cases there are of the owner and tag asked for, archived ones too.</param>
/// <param name="Matching">How many of them match the filter.</param>
/// <param name="ByState">How many of these there are in each state, before any other filter.</param>
/// <param name="ByTarget">How many of these, archived ones aside, have each recommended target: approaches joined by +, empty where too little is known.</param>
/// <param name="Items">This page of those that match.</param>
/// <param name="Next">Send it as cursor to read on; null at the end.</param>
public sealed record PortfolioBody(
    DateTimeOffset? AsOf,
    int Total,
    int Matching,
    IReadOnlyDictionary<string, int> ByState,
    IReadOnlyDictionary<string, int> ByTarget,
    IReadOnlyList<UseCaseLine> Items,
    string? Next);
