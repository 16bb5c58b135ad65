namespace DecisionLedger.Web.Api;

/// <param name="Items">This page.</param>
/// <param name="Next">Send it as cursor to read on; null at the end.</param>
public sealed record ListPage<T>(IReadOnlyList<T> Items, string? Next);
