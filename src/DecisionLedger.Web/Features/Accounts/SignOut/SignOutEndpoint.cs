using DecisionLedger.Web.Features.Accounts.SignIn;

namespace DecisionLedger.Web.Features.Accounts.SignOut;

public static class SignOutEndpoint
{
    public static void MapSignOut(this IEndpointRouteBuilder routes) =>
        // Reading the form is what makes the antiforgery token required.
        routes.MapPost("/sign-out", async (IFormCollection form, SessionCookie session) =>
        {
            await session.EndAsync();
            var next = LocalPath.OrHome(form["returnUrl"]);
            return TypedResults.LocalRedirect(next == LocalPath.Home ? SignInPage.Path : next);
        }).AllowAnonymous().ExcludeFromDescription();
}
