using System.ComponentModel;
using DecisionLedger.Domain.Assessments;
using DecisionLedger.Web.Api;
using DecisionLedger.Web.Features.Frameworks.Find;
using DecisionLedger.Web.Features.Frameworks.List;
using DecisionLedger.Web.Features.Portfolio.Browse;

namespace DecisionLedger.Web.Features.Portfolio;

public static class PortfolioEndpoints
{
    private const string List = "portfolio";

    public static void MapPortfolio(this RouteGroupBuilder api) =>
        api.MapGet("/portfolio", Read).WithName("getPortfolio").WithTags("Portfolio")
            .WithSummary("Read the portfolio, as it is or as it was")
            .WithDescription("Counts over all use cases, and a page of them. Today's portfolio follows what is recorded within moments.")
            .Produces<PortfolioBody>().Refuses(400);

    private static async Task<IResult> Read(
        ApiCall call,
        [Description("A time in RFC 3339; now where it is left out.")] string? asOf,
        [Description("Words that the title holds (today's portfolio: or the requirement), all of them, in any order and case.")] string? search,
        [Description("undecided, decided, drifted, contested, reviewDue or archived.")] string? state,
        [Description("The recommended target, as approaches joined by +: rag+fineTuning.")] string? target,
        [Description("pressing (what asks for attention first), lastChanged, title or logged.")] string? sort,
        [Description("What the page before gave as next.")] string? cursor,
        [Description("How many at most: 1 to 200, 50 where it is left out.")] int? limit)
    {
        var at = Moments.ReadInstant(asOf, "asOf");
        var today = at is { } instant ? DateOnly.FromDateTime(instant.UtcDateTime) : call.Today;
        var skip = (int)Cursor.PlaceOf(cursor, List);
        var page = await call.Ask(new BrowsePortfolio
        {
            AsOf = at,
            Search = search ?? "",
            State = ApiJson.ReadWord<UseCaseState>(state, "state"),
            Target = await ReadTarget(call, target),
            Sort = ApiJson.ReadWord<PortfolioSort>(sort, "sort") ?? PortfolioSort.Pressing,
            Skip = skip,
            Take = Cursor.Limit(limit),
            Today = today,
        });
        var next = page.Rows.Count > 0 && skip + page.Rows.Count < page.Matching ? Cursor.Of(List, skip + page.Rows.Count) : null;
        return TypedResults.Ok(new PortfolioBody(
            at,
            page.ByState.Values.Sum(),
            page.Matching,
            page.ByState.ToDictionary(s => ApiJson.WordOf(s.Key), s => s.Value),
            page.ByTarget,
            page.Rows.Select(r => UseCaseLine.Of(r, today)).ToList(),
            next));
    }

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
            throw RefusedCallException.BadInput("unknown-value", $"target takes {string.Join(", ", known)}, or several of them joined by +.", "target");
        return string.Join('+', known.Where(asked.Contains));
    }
}
