using System.Globalization;
using DecisionLedger.Domain.Assessments;

namespace DecisionLedger.Web.Features.Portfolio.Browse;

/// <summary>The two statements behind the portfolio: one page of rows, and all counts in one pass. What a person typed is only ever a parameter.</summary>
public sealed class PortfolioSql
{
    /// <summary>The states, the most pressing first.</summary>
    public static readonly UseCaseState[] Pressing =
        [UseCaseState.Drifted, UseCaseState.ReviewDue, UseCaseState.Contested, UseCaseState.Undecided, UseCaseState.Decided, UseCaseState.Archived];

    // Takes one parameter: the reader's day. The same order of questions as UseCaseStates.MostPressing; a test holds them together.
    private const string State =
        """
        (case when archived then 'Archived' when drifted then 'Drifted' when revisit_met or revisit_date <= ? then 'ReviewDue'
        when contested then 'Contested' when has_decision then 'Decided' else 'Undecided' end)
        """;

    private const int MostWords = 10;

    private PortfolioSql(string rows, object[] rowParameters, string counts, object[] countParameters) =>
        (Rows, RowParameters, Counts, CountParameters) = (rows, rowParameters, counts, countParameters);

    public string Rows { get; }

    public object[] RowParameters { get; }

    public string Counts { get; }

    public object[] CountParameters { get; }

    public static PortfolioSql For(BrowsePortfolio request, string workspaceId)
    {
        var (condition, values) = Matching(request);
        var order = request.Sort switch
        {
            PortfolioSort.Title => "lower(title), id",
            PortfolioSort.Logged => "logged_at desc, id",
            PortfolioSort.LastChanged => "last_event_at desc, id",
            _ => $"array_position(array[{string.Join(',', Pressing.Select(s => $"'{s}'"))}], {State}), last_event_at desc, id",
        };
        List<object> rowValues = [workspaceId, .. values];
        if (request.Sort == PortfolioSort.Pressing)
            rowValues.Add(request.Today);
        rowValues.AddRange([Math.Max(0, request.Skip), Math.Clamp(request.Take, 1, 500)]);

        return new PortfolioSql(
            $"where tenant_id = ? and {condition} order by {order} offset ? limit ?",
            [.. rowValues],
            $"""
            select jsonb_build_object(
                'state', state, 'target', target_key, 'frameworkId', framework_id, 'frameworkVersion', framework_version,
                'count', count(*), 'matching', count(*) filter (where matches))
            from (
                select {State} as state, target_key, coalesce(framework_id, 'customise-llm') as framework_id, coalesce(framework_version, 1) as framework_version,
                    {condition} as matches
                from ledger.mt_doc_portfoliorow where tenant_id = ?) as counted
            group by state, target_key, framework_id, framework_version
            """,
            [request.Today, .. values, workspaceId]);
    }

    public static string Searchable(string text) => text.ToLower(CultureInfo.InvariantCulture);

    public static IReadOnlyList<string> WordsOf(string search) =>
        Searchable(search).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MostWords).ToList();

    private static (string Condition, List<object> Values) Matching(BrowsePortfolio request)
    {
        var conditions = new List<string> { "true" };
        var values = new List<object>();
        foreach (var word in WordsOf(request.Search))
        {
            conditions.Add("strpos(search_text, ?) > 0");
            // PostgreSQL holds no NUL character; a search for one finds nothing.
            values.Add(word.Replace("\0", "\uFFFD", StringComparison.Ordinal));
        }

        if (request.Target is { } target)
        {
            conditions.Add("target_key = ?");
            values.Add(target.Replace("\0", "\uFFFD", StringComparison.Ordinal));
        }

        if (request.State is { } state)
        {
            conditions.Add($"{State} = '{state}'");
            values.Add(request.Today);
        }

        return (string.Join(" and ", conditions), values);
    }
}
