namespace DecisionLedger.Web.Features.Portfolio.Browse;

/// <summary>Which columns the table shows, and how dense it is: a matter of the browser, not of the view that a link shows.</summary>
public sealed record PortfolioLayout(IReadOnlySet<string> Hidden, bool Compact)
{
    /// <summary>The columns that may be left out, as the stylesheet knows them, with their names.</summary>
    public static readonly IReadOnlyList<(string Id, string Name)> Columns =
        [("requirement", "Requirement"), ("about", "Owner and tags"), ("recommended", "Recommendation"), ("stability", "Stability"), ("decided", "Decision"), ("state", "State"), ("changed", "Last change"), ("logged", "Created")];

    public static PortfolioLayout Usual { get; } = new(new HashSet<string> { "logged" }, false);

    public string Css => string.Join(' ', Hidden.Order(StringComparer.Ordinal).Select(c => $"without-{c}").Append(Compact ? "compact" : "").Where(c => c.Length > 0));

    public PortfolioLayout With(string column, bool shown) =>
        this with { Hidden = (shown ? Hidden.Where(c => c != column) : Hidden.Append(column)).ToHashSet() };

    /// <summary>Reads what <see cref="ToString"/> wrote; what makes no sense in it is passed over.</summary>
    public static PortfolioLayout Read(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return Usual;
        var words = text.Split(' ');
        return new PortfolioLayout(words.Where(w => Columns.Any(c => c.Id == w)).ToHashSet(), words.Contains("compact"));
    }

    public override string ToString() => string.Join(' ', Hidden.Order(StringComparer.Ordinal).Append(Compact ? "compact" : "comfortable"));
}
