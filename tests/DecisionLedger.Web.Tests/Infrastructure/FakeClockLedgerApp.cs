using Microsoft.Extensions.Time.Testing;

namespace DecisionLedger.Web.Tests.Infrastructure;

/// <summary>The application on a clock that only the test moves.</summary>
public sealed class FakeClockLedgerApp : LedgerApp
{
    public FakeClockLedgerApp() => Clock = NewClock();

    /// <summary>It stands far in the future, because an HTTP client compares a cookie's end with the real clock.</summary>
    public static FakeTimeProvider NewClock() => new(new DateTimeOffset(2040, 3, 1, 9, 0, 0, TimeSpan.Zero));
}
