using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Features.Samples.Plant;

namespace DecisionLedger.Web.Features.Accounts.Start;

/// <summary>Plants the worked examples in a workspace that was just made, in its first owner's name.</summary>
public sealed class FirstSamples(RequestSender sender)
{
    public async Task Plant(Guid owner, string workspaceId) =>
        await sender.Send(new Actor(owner, workspaceId, Guid.NewGuid().ToString("N")), new PlantSamples());
}
