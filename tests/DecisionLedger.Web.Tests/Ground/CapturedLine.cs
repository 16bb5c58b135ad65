using Microsoft.Extensions.Logging;

namespace DecisionLedger.Web.Tests.Ground;

public sealed record CapturedLine(LogLevel Level, string Category, string Text);
