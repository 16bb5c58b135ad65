using System.Diagnostics;
using DecisionLedger.Browser.Tests.Infrastructure;
using DecisionLedger.Web.Features.UseCases.Log;
using DecisionLedger.Web.Requests;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace DecisionLedger.Browser.Tests.Journeys;

/// <summary>Two members at two servers look at one use case.</summary>
public sealed class PresenceTests(TeamApp app, ITestOutputHelper output) : IClassFixture<TeamApp>
{
    [BrowserFact]
    public async Task Who_else_is_here_and_types_is_seen_from_another_server_and_is_gone_with_the_tab()
    {
        await using var elsewhere = await app.OtherServerAsync();
        var useCase = (await app.Send(await app.AdaAsync(), new LogUseCase(Guid.Empty, "Looked at by two", "Answer questions", new FirstFacts()))).Value!.UseCaseId;
        var ada = await app.OpenAsync();
        await ada.SignInAsync(TeamApp.OwnerEmail);
        await ada.GoAsync($"/use-cases/{useCase}");
        var ben = await app.OpenAsync(server: elsewhere.Http.BaseAddress);
        await ben.SignInAsync(await app.InviteAsync(WorkspaceRole.Editor, "Ben Across"));

        var came = Stopwatch.StartNew();
        await ben.GoAsync($"/use-cases/{useCase}");
        await Expect(ada.Page.Locator(".present .avatar")).ToHaveAttributeAsync("aria-label", "Ben Across");
        output.WriteLine($"From the address at one server to the avatar at the other: {came.ElapsedMilliseconds} ms.");
        await Expect(ben.Page.Locator(".present .avatar")).ToHaveAttributeAsync("aria-label", "ada");

        await ben.Page.Locator("#comment").PressSequentiallyAsync("Hm");
        await Expect(ada.Page.Locator(".typing")).ToHaveTextAsync("Ben Across is typing…");
        await Expect(ada.Page.Locator(".typing")).ToHaveCountAsync(0);

        var gone = Stopwatch.StartNew();
        await ben.Page.CloseAsync();
        await Expect(ada.Page.Locator(".present")).ToHaveCountAsync(0);
        output.WriteLine($"From the closed tab at one server to no avatar at the other: {gone.ElapsedMilliseconds} ms.");
        Assert.Empty(ada.Complaints);
        Assert.Empty(ben.Complaints);
    }

    [BrowserFact]
    public async Task Who_was_at_a_server_that_is_killed_is_gone_a_little_later()
    {
        await using var elsewhere = await app.OtherServerAsync();
        var useCase = (await app.Send(await app.AdaAsync(), new LogUseCase(Guid.Empty, "Left by a crash", "Answer questions", new FirstFacts()))).Value!.UseCaseId;
        var ada = await app.OpenAsync();
        await ada.SignInAsync(TeamApp.OwnerEmail);
        await ada.GoAsync($"/use-cases/{useCase}");
        var cleo = await app.OpenAsync(server: elsewhere.Http.BaseAddress);
        await cleo.SignInAsync(await app.InviteAsync(WorkspaceRole.Viewer, "Cleo Across"));
        await cleo.GoAsync($"/use-cases/{useCase}");
        await Expect(ada.Page.Locator(".present .avatar")).ToHaveCountAsync(1);

        var killed = Stopwatch.StartNew();
        await elsewhere.KillAsync();
        await Expect(ada.Page.Locator(".present")).ToHaveCountAsync(0);
        output.WriteLine($"From kill -9 to no avatar at the other server: {killed.ElapsedMilliseconds} ms.");
        Assert.Empty(ada.Complaints);
    }
}
