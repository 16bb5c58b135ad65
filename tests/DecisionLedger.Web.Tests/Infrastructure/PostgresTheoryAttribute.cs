namespace DecisionLedger.Web.Tests.Infrastructure;

/// <summary>A theory that needs PostgreSQL; skipped, with the reason, where none can be had.</summary>
public sealed class PostgresTheoryAttribute : TheoryAttribute
{
    public PostgresTheoryAttribute() => Skip = PostgresServer.WhyNone;
}
