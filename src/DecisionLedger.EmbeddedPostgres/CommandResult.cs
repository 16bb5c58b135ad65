namespace DecisionLedger.EmbeddedPostgres;

internal sealed record CommandResult(int ExitCode, string Output, string Error);
