using DecisionLedger.Web.Features.Accounts;
using MediatR;

namespace DecisionLedger.Web.Features.Samples.Plant;

/// <summary>Plants the lesson's four worked examples, as real events with a story over several weeks. Planting twice plants once.</summary>
[RequiresRole(WorkspaceRole.Owner)]
public sealed record PlantSamples : IRequest<Unit>;
