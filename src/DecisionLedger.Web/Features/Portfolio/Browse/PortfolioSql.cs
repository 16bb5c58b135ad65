using DecisionLedger.Domain.Assessments;
using DecisionLedger.Web.Features.Identity.Workspaces.Members;
using DecisionLedger.Web.Features.Portfolio.Project;
using DecisionLedger.Web.Requests;
using Npgsql;

namespace DecisionLedger.Web.Features.Portfolio.Browse;

/// <summary>
/// The statements behind the portfolio, now and at any moment before: counts that the projection keeps, and one page of rows from an index that has them in
/// order. What a person typed is only ever a parameter.
/// </summary>
public sealed class PortfolioSql
{
    private const string Columns = "p.use_case_id, p.version, p.valid_from, p.last_moved_at, p.state, x.title, x.title_key, left(x.requirement, 300), x.logged_at, x.owner_id, x.tags";

    // What revisit dates make of the state; the end of time where there is none to look at.
    private static readonly string State = $"case when p.due_on <= @today then {PortfolioRow.RankOf(UseCaseState.ReviewDue)} else p.rank end";

    private static readonly int ArchivedRank = PortfolioRow.RankOf(UseCaseState.Archived);

    private readonly BrowsePortfolio _request;
    private readonly IReadOnlyList<string> _words;
    private readonly HashSet<int> _ownerWords = [];
    private readonly Dictionary<string, object> _parameters;

    private PortfolioSql(BrowsePortfolio request, Actor reader, MemberNames? names)
    {
        _request = request.Mine ? request with { Owner = reader.MemberId } : request;
        _words = SearchText.WordsOf(request.Search);
        _parameters = new Dictionary<string, object>
        {
            ["tenant"] = reader.WorkspaceId,
            ["today"] = request.Today,
            // One more than asked for tells whether there is a page beyond.
            ["take"] = Take(request) + 1,
        };
        if (request.AsOf is { } at)
        {
            _parameters["at"] = at.ToUniversalTime();
            _parameters["day"] = DateOnly.FromDateTime(at.UtcDateTime);
            _parameters["midnight"] = new DateTimeOffset(at.UtcDateTime.Date, TimeSpan.Zero);
        }

        if (request.Target is { } target)
            _parameters["target"] = target.Replace("\0", "\uFFFD", StringComparison.Ordinal);
        if (request.State is { } state)
            _parameters["rank"] = PortfolioRow.RankOf(state);
        if (_request.Owner is { } owner)
            _parameters["owner"] = owner;
        if (request.Tag.Length > 0)
            _parameters["tag"] = new[] { SearchText.KeyOfTag(request.Tag) };
        for (var i = 0; i < _words.Count; i++)
        {
            _parameters[$"word{i}"] = $"%{_words[i].Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal).Replace("_", @"\_", StringComparison.Ordinal)}%";
            if (names?.Called(_words[i]) is { Count: > 0 } called && _ownerWords.Add(i))
                _parameters[$"owners{i}"] = called.ToArray();
        }

        if (Place is { } place)
        {
            _parameters["placeId"] = place.Id;
            _parameters["placeRank"] = place.Rank;
            _parameters["placeKey"] = place.Sort == PortfolioSort.Title ? place.Key : place.At;
        }
    }

    /// <summary>Counts by key, before any filter but those of owner and tag: target, framework, version, rank, due date, count.</summary>
    public string Counts => Scoped
        ? $"""
          select k.target_key, k.framework_id, k.framework_version, c.rank, c.due_on, c.use_cases
          from (select p.kind, p.rank, p.due_on, count(*) as use_cases from ledger.portfolio_text x {PeriodOfText}
                where x.tenant_id = @tenant and {Valid("x")} and {Scope} group by p.kind, p.rank, p.due_on) as c
          join ledger.portfolio_kind k on k.kind = c.kind
          """
        : _request.AsOf is null
        ? """
          select k.target_key, k.framework_id, k.framework_version, c.rank, c.due_on, c.use_cases::bigint
          from ledger.portfolio_count c join ledger.portfolio_kind k on k.kind = c.kind where c.tenant_id = @tenant
          """
        : $"""
          select k.target_key, k.framework_id, k.framework_version, c.rank, c.due_on, c.use_cases
          from (select kind, rank, due_on, sum(change)::bigint as use_cases from (
                  select kind, rank, due_on, change from ledger.portfolio_day where tenant_id = @tenant and day < @day
                  union all {ForEachRank("select p.kind, p.rank, p.due_on, 1 from ledger.portfolio_period p where p.tenant_id = @tenant and p.rank = {0} and p.valid_from >= @midnight and p.valid_from <= @at")}
                  union all select kind, rank, due_on, -1 from ledger.portfolio_period where tenant_id = @tenant and valid_to >= @midnight and valid_to <= @at) as changes
              group by kind, rank, due_on having sum(change) <> 0) as c
          join ledger.portfolio_kind k on k.kind = c.kind
          """;

    /// <summary>The rows of the page, and one more where there is one; from the page's end where the page before is asked for.</summary>
    public string Rows => _words.Count > 0 || Scoped || _request.Sort is PortfolioSort.Title or PortfolioSort.Logged ? RowsByText : RowsByRank;

    /// <summary>How many rows match; null where that follows from the counts.</summary>
    public string? Matching
    {
        get
        {
            if (_words.Count == 0)
                return null;
            return _request.State is null && _request.Target is null
                ? $"select count(*) from ledger.portfolio_text x where x.tenant_id = @tenant and {Valid("x")} and {Scope} and {Searched}"
                : $"select count(*) from ledger.portfolio_text x {PeriodOfText} "
                    + $"where x.tenant_id = @tenant and {Valid("x")} and {Scope} and {Searched} and {Filter}";
        }
    }

    /// <summary>Whoever asks for a recommendation asks for what it is recommended for: archived use cases are listed and counted there only when they are asked for, too.</summary>
    private bool ArchivedAside => _request.Target is not null && _request.State is null;

    private PortfolioPlace? Place => _request.After ?? _request.Before;

    private bool Backwards => _request.After is null && _request.Before is not null;

    /// <summary>How a row comes after another in the direction of reading, where the larger comes first.</summary>
    private string Further => Backwards ? ">" : "<";

    private string Descending => Backwards ? "asc" : "desc";

    private string Ascending => Backwards ? "desc" : "asc";

    private string Searched => string.Join(" and ", _words.Select((_, i) =>
        _ownerWords.Contains(i) ? $"(x.search_text like @word{i} or x.owner_id = any(@owners{i}))" : $"x.search_text like @word{i}"));

    /// <summary>Whether only the use cases of an owner or tag are asked for: no table keeps counts of those.</summary>
    private bool Scoped => _request.Owner is not null || _request.Tag.Length > 0;

    private string Scope => (_request.Owner, _request.Tag.Length > 0) switch
    {
        (null, false) => "true",
        (null, true) => "x.tag_keys @> @tag",
        (_, false) => "x.owner_id = @owner",
        _ => "x.owner_id = @owner and x.tag_keys @> @tag",
    };

    private string Filter
    {
        get
        {
            List<string> conditions = ["true"];
            if (_request.State == UseCaseState.ReviewDue)
                conditions.Add("(p.rank = @rank or p.due_on <= @today)");
            else if (_request.State is not null)
                conditions.Add("p.rank = @rank and p.due_on > @today");
            else if (ArchivedAside)
                conditions.Add($"p.rank <> {ArchivedRank}");
            if (_request.Target is not null)
                conditions.Add(OfTarget);
            return string.Join(" and ", conditions);
        }
    }

    /// <summary>The few texts that a search finds are looked up one by one; the offset keeps PostgreSQL from reading all periods to join them.</summary>
    private string PeriodOfText => _words.Count > 0
        ? $"cross join lateral (select * from ledger.portfolio_period p where p.tenant_id = @tenant and p.use_case_id = x.use_case_id and {Valid("p")} offset 0) p"
        : $"join ledger.portfolio_period p on p.tenant_id = @tenant and p.use_case_id = x.use_case_id and {Valid("p")}";

    private const string OfTarget = "p.kind = any (array(select kind from ledger.portfolio_kind where target_key = @target))";

    public static int Take(BrowsePortfolio request) => Math.Clamp(request.Take, 1, 500);

    /// <param name="request">What is asked for.</param>
    /// <param name="reader">Who asks.</param>
    /// <param name="names">What the members are called, where words are searched for.</param>
    public static PortfolioSql For(BrowsePortfolio request, Actor reader, MemberNames? names) => new(request, reader, names);

    public NpgsqlBatchCommand Command(string sql)
    {
        // Named parameters become numbered ones, in the order in which they are first named: a batch takes no others.
        var command = new NpgsqlBatchCommand();
        var numbers = new Dictionary<string, int>();
        command.CommandText = System.Text.RegularExpressions.Regex.Replace(sql, "@([a-zA-Z]+[0-9]*)", named =>
        {
            var name = named.Groups[1].Value;
            if (!numbers.TryGetValue(name, out var number))
            {
                numbers.Add(name, number = numbers.Count + 1);
                command.Parameters.Add(new NpgsqlParameter { Value = _parameters[name] });
            }

            return $"${number}";
        });
        return command;
    }

    private string Valid(string row) => _request.AsOf is null ? $"{row}.valid_to = 'infinity'" : $"{row}.valid_from <= @at and {row}.valid_to > @at";

    /// <summary>Every state has its own run of the index; what the page needs of each is taken, and the runs are put together.</summary>
    private string RowsByRank
    {
        get
        {
            var branches = Branches().ToList();
            if (branches.Count == 0)
                branches.Add((0, "false"));
            var order = $"state {Ascending}, valid_from {Descending}, use_case_id {Descending}";
            var runs = branches.Select(b =>
                $"""
                (select p.use_case_id, p.version, p.valid_from, p.last_moved_at, {b.State} as state from ledger.portfolio_period p
                 where p.tenant_id = @tenant and {Valid("p")} and {b.Condition}{(_request.Target is null ? "" : $" and {OfTarget}")}
                 order by p.valid_from {Descending}, p.use_case_id {Descending} limit @take)
                """);
            return $"""
                select {Columns}
                from (select * from ({string.Join(" union all ", runs)}) as runs order by {order} limit @take) as p
                join ledger.portfolio_text x on x.tenant_id = @tenant and x.use_case_id = p.use_case_id and {Valid("x")}
                order by p.state {Ascending}, p.valid_from {Descending}, p.use_case_id {Descending}
                """;
        }
    }

    private string RowsByText
    {
        get
        {
            var (key, tie) = _request.Sort switch
            {
                PortfolioSort.Title => ("x.title_key", Ascending),
                PortfolioSort.Logged => ("x.logged_at", Descending),
                _ => ("p.valid_from", Descending),
            };
            var further = _request.Sort == PortfolioSort.Title ? (Backwards ? "<" : ">") : Further;
            List<string> conditions = [Filter, Scope];
            if (_words.Count > 0)
                conditions.Add(Searched);
            if (Place is not null)
            {
                var beyond = $"({key}, x.use_case_id) {further} (@placeKey, @placeId)";
                conditions.Add(_request.Sort == PortfolioSort.Pressing
                    ? $"({State} {(Backwards ? "<" : ">")} @placeRank or ({State} = @placeRank and {beyond}))"
                    : beyond);
            }

            var order = $"{key} {tie}, x.use_case_id {tie}";
            if (_request.Sort == PortfolioSort.Pressing)
                order = $"{State} {Ascending}, {order}";
            return $"""
                select {Columns.Replace("p.state", State, StringComparison.Ordinal)}
                from ledger.portfolio_text x
                {PeriodOfText}
                where x.tenant_id = @tenant and {Valid("x")} and {string.Join(" and ", conditions)}
                order by {order} limit @take
                """;
        }
    }

    private IEnumerable<(int State, string Condition)> Branches()
    {
        var pressing = _request.Sort == PortfolioSort.Pressing;
        for (var rank = 0; rank < PortfolioRow.Pressing.Length; rank++)
        {
            if (_request.State is { } state ? PortfolioRow.Pressing[rank] != state : ArchivedAside && rank == ArchivedRank)
                continue;
            var beyond = "";
            if (Place is { } place)
            {
                if (pressing && (Backwards ? rank > place.Rank : rank < place.Rank))
                    continue;
                if (!pressing || rank == place.Rank)
                    beyond = $" and (p.valid_from, p.use_case_id) {Further} (@placeKey, @placeId)";
            }

            var order = pressing ? rank : 0;
            // Sorted by what changed last, and of any state, a revisit date changes nothing.
            if (!pressing && _request.State is null)
            {
                yield return (order, $"p.rank = {rank}{beyond}");
                continue;
            }

            yield return (order, $"p.rank = {rank} and p.due_on > @today{beyond}");
            if (PortfolioRow.Pressing[rank] == UseCaseState.ReviewDue)
                yield return (order, $"p.due_on <= @today{beyond}");
        }
    }

    private static string ForEachRank(string sql) =>
        string.Join(" union all ", Enumerable.Range(0, PortfolioRow.Pressing.Length).Select(rank => string.Format(System.Globalization.CultureInfo.InvariantCulture, sql, rank)));
}
