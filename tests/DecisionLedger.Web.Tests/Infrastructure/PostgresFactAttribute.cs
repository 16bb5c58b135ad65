namespace DecisionLedger.Web.Tests.Infrastructure;

/// <summary>A fact that needs PostgreSQL; skipped, with the reason, where none can be had.</summary>
public sealed class PostgresFactAttribute : FactAttribute
{
    public PostgresFactAttribute() => Skip = PostgresServer.WhyNone;
}
