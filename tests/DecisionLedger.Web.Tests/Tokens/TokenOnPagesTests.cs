using System.Net;
using System.Reflection;
using DecisionLedger.Web.Features.Identity.Accounts.Profile;
using DecisionLedger.Web.Features.Identity.Tokens;
using DecisionLedger.Web.Features.Identity.Workspaces.Members;
using DecisionLedger.Web.Requests;
using DecisionLedger.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Tests.Tokens;

/// <summary>A token is for programs: it signs in to the API and to nothing else.</summary>
public sealed class TokenOnPagesTests(LedgerApp app) : IClassFixture<LedgerApp>
{
    [PostgresFact]
    public async Task No_page_opens_with_a_token()
    {
        var program = await Program();

        var pages = Pages().Where(page => page.GetCustomAttribute<AllowAnonymousAttribute>() is null).SelectMany(page => page.GetCustomAttributes<RouteAttribute>()).ToList();
        Assert.True(pages.Count > 15);
        foreach (var page in pages.Select(page => AddressOf(page.Template)))
        {
            using var answer = await program.Get(page);
            Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{page} answers {answer.StatusCode}");
            Assert.StartsWith("/sign-in", Visitor.Where(answer), StringComparison.Ordinal);
        }
    }

    [PostgresFact]
    public async Task On_pages_for_everyone_a_token_signs_nobody_in()
    {
        var program = await Program();

        foreach (var page in Pages().Where(page => page.GetCustomAttribute<AllowAnonymousAttribute>() is not null).SelectMany(page => page.GetCustomAttributes<RouteAttribute>()))
        {
            using var answer = await program.Get(AddressOf(page.Template));
            Assert.DoesNotContain("Ada Owner", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [PostgresFact]
    public async Task No_form_takes_a_token()
    {
        var program = await Program();

        using var answer = await program.Post(AccountPage.Path, "anything", new() { ["_handler"] = "change-name", ["NameInput.Name"] = "Renamed by a token" });
        Assert.StartsWith("/sign-in", Visitor.Where(answer), StringComparison.Ordinal);
        var owner = await app.OwnerAsync();
        Assert.Equal("Ada Owner", (await app.Send(owner.Actor, new NamesOfMembers())).Today(owner.Actor.MemberId));
    }

    [PostgresFact]
    public async Task No_circuit_opens_with_a_token()
    {
        var program = await Program();

        using var answer = await program.Post("/_blazor/negotiate?negotiateVersion=1", null, []);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/sign-in", Visitor.Where(answer), StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task The_API_takes_it()
    {
        using var answer = await (await Program()).Get("/api/v1/members");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private async Task<Visitor> Program()
    {
        var token = (await app.Send((await app.OwnerAsync()).Actor, new CreateToken("Program", WorkspaceRole.Owner))).Value!;
        var visitor = app.Visit();
        visitor.Client.DefaultRequestHeaders.Add("Authorization", $"Bearer {token.Text}");
        return visitor;
    }

    private static IEnumerable<Type> Pages() => typeof(Account).Assembly.GetTypes().Where(type => type.GetCustomAttributes<RouteAttribute>().Any());

    private static string AddressOf(string template) => string.Join('/', template.Split('/').Select(part => part switch
    {
        ['{', ..] when part.Contains(":guid", StringComparison.Ordinal) => Guid.Empty.ToString(),
        ['{', ..] when part.Contains(":int", StringComparison.Ordinal) => "404",
        ['{', ..] => "customise-llm",
        _ => part,
    }));
}
