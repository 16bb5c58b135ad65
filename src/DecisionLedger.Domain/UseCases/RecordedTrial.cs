using System.Collections.Immutable;
using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Domain.UseCases;

public sealed record RecordedTrial(Guid Id, string Approach, TrialOutcome Outcome, string Note, ImmutableList<string> Purposes, long AtVersion);
