using DecisionLedger.Web.Features.Activity;
using DecisionLedger.Web.Features.Evaluate;
using DecisionLedger.Web.Features.Events;
using DecisionLedger.Web.Features.Frameworks;
using DecisionLedger.Web.Features.Identity.Workspaces.Members;
using DecisionLedger.Web.Features.Inbox;
using DecisionLedger.Web.Features.Portfolio;
using DecisionLedger.Web.Features.UseCases;
using DecisionLedger.Web.Features.UseCases.Commands;

namespace DecisionLedger.Web.Host;

public static class FeatureEndpoints
{
    /// <summary>What the features add to the API.</summary>
    public static void MapFeatures(this RouteGroupBuilder api)
    {
        api.MapEvaluate();
        api.MapUseCases();
        api.MapRecording();
        api.MapHistory();
        api.MapPortfolio();
        api.MapInbox();
        api.MapActivity();
        api.MapFrameworks();
        api.MapMembers();
        api.MapEvents();
    }
}
