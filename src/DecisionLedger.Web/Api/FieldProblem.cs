namespace DecisionLedger.Web.Api;

/// <summary>One of several things wrong with a request.</summary>
public sealed record FieldProblem(string Code, string? Field, string Message);
