using System.Security.Claims;
using DecisionLedger.Web.Features.Identity.Accounts.Access;
using DecisionLedger.Web.Features.Portfolio.Browse;
using DecisionLedger.Web.Requests;
using Marten;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionLedger.Web.Tests.Accounts;

public class OpenPageTests
{
    // Nothing listens there: an answer that needs the database would not come.
    private static readonly IDocumentStore NoStore = DocumentStore.For("Host=127.0.0.1;Port=1;Database=none");

    [Fact]
    public async Task A_page_that_is_open_is_not_taken_away_while_its_address_changes()
    {
        var asked = Ask(new Claim(ClaimTypes.NameIdentifier, Guid.NewGuid().ToString()), new Claim(ActorClaims.Workspace, "a"));

        Assert.True(asked.IsCompletedSuccessfully);
        Assert.True((await asked).Succeeded);
    }

    [Fact]
    public async Task A_page_does_not_open_for_someone_who_works_in_no_workspace() =>
        Assert.False((await Ask(new Claim(ClaimTypes.NameIdentifier, Guid.NewGuid().ToString()))).Succeeded);

    private static Task<AuthorizationResult> Ask(params Claim[] claims)
    {
        var services = new ServiceCollection()
            .AddLogging()
            .AddAuthorizationCore(AccessPolicies.Configure)
            .AddSingleton<IAuthorizationHandler>(new ActiveMembershipCheck(NoStore))
            .BuildServiceProvider();
        var user = new ClaimsPrincipal(new ClaimsIdentity(claims, "test"));
        var page = new RouteData(typeof(BrowsePortfolioPage), new Dictionary<string, object?>());
        return services.GetRequiredService<IAuthorizationService>().AuthorizeAsync(user, page, new ActiveMembership());
    }
}
