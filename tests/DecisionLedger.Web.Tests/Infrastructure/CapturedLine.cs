using Microsoft.Extensions.Logging;

namespace DecisionLedger.Web.Tests.Infrastructure;

public sealed record CapturedLine(LogLevel Level, string Category, string Text);
