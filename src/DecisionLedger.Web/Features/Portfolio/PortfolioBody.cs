namespace DecisionLedger.Web.Features.Portfolio;

/// <summary>The portfolio at one moment.</summary>
/// <param name="AsOf">The moment looked at; null for now.</param>
/// <param name="Total">How many use cases there are, archived ones too.</param>
/// <param name="Matching">How many of them match the filter.</param>
/// <param name="ByState">How many there are in each state, before any filter.</param>
/// <param name="ByTarget">How many, archived ones aside, have each recommended target: approaches joined by +, empty where too little is known.</param>
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
