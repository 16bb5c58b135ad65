using DecisionLedger.Web.Tests.Infrastructure;

namespace DecisionLedger.Browser.Tests.Infrastructure;

/// <summary>A fact that needs Chromium and PostgreSQL; skipped, with the reason, where one of them cannot be had.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Chromium.WhyNone ?? PostgresServer.WhyNone;
}
