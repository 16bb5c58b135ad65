using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Features.Accounts.Access;

namespace DecisionLedger.Web.Features.Workspaces.Switch;

public static class SwitchEndpoint
{
    public const string Path = "/workspaces/switch";

    public static void MapSwitchWorkspace(this IEndpointRouteBuilder routes) =>
        routes.MapPost(Path, async (HttpContext context, IFormCollection form, RequestSender sender, SessionCookie session) =>
        {
            if (ActorClaims.AccountOf(context.User) is not { } account)
                return Results.Challenge();
            try
            {
                await sender.Send(new SwitchWorkspace(account, form["workspace"].ToString()), context.RequestAborted);
            }
            catch (AccessRefusedException)
            {
                return Results.LocalRedirect($"{WorkspacesPage.Path}?refused=true");
            }

            await session.RenewAsync(account);
            return Results.LocalRedirect(LocalPath.Home);
        }).WithMetadata(new WithoutWorkspaceAttribute()).ExcludeFromDescription();
}
