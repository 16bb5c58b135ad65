using DecisionLedger.Browser.Tests.Infrastructure;
using DecisionLedger.Web.Features.UseCases.Commands;
using DecisionLedger.Web.Features.UseCases.Log;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DecisionLedger.Browser.Tests.Journeys;

/// <summary>Printing any page of a use case puts its report on paper: everything, with names and dates.</summary>
public sealed class PrintTests(TeamApp app) : IClassFixture<TeamApp>
{
    [BrowserFact]
    public async Task A_history_of_250_events_is_printed_whole_with_names_and_dates()
    {
        var owner = await app.AdaAsync();
        var id = (await app.Send(owner, new LogUseCase(Guid.Empty, "A long story", "Answer questions", new FirstFacts()))).Value!.UseCaseId;
        for (var comment = 2; comment <= 250; comment++)
            await app.Send(owner, new AddComment(id, $"Comment number {comment}"));
        var ada = await app.OpenAsync(ColorScheme.Dark);
        await ada.SignInAsync(TeamApp.OwnerEmail);
        await ada.GoAsync($"/use-cases/{id}/history");
        await Expect(ada.Page.Locator("#events")).ToBeVisibleAsync();

        await ada.Page.EvaluateAsync("dispatchEvent(new Event('beforeprint'))");
        await ada.Page.EmulateMediaAsync(new() { Media = Media.Print });

        var paper = ada.Page.Locator(".print-report");
        await Expect(ada.Page.Locator(".shell")).ToBeHiddenAsync();
        await Expect(paper.Locator("table.history tbody tr")).ToHaveCountAsync(250);
        await Expect(paper.Locator("table.history tbody tr").Last).ToContainTextAsync("Comment number 250");
        await Expect(paper.Locator("table.history tbody tr").Last).ToContainTextAsync("ada");
        var words = await paper.InnerTextAsync();
        Assert.DoesNotContain(" ago", words, StringComparison.Ordinal);
        Assert.DoesNotContain("just now", words, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\bYou\b", words);
        // Black on white, though the page is dark.
        Assert.Equal("rgb(0, 0, 0)", await paper.Locator("h1").EvaluateAsync<string>("e => getComputedStyle(e).color"));
        Assert.Equal("rgb(255, 255, 255)", await paper.Locator("article").EvaluateAsync<string>("e => getComputedStyle(e).backgroundColor"));

        await ada.Page.EvaluateAsync("dispatchEvent(new Event('afterprint'))");
        await ada.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        await Expect(paper).ToHaveCountAsync(0);
        await Expect(ada.Page.Locator(".shell")).ToBeVisibleAsync();
        // Without the script's help: the browser's own PDF is many pages, each with words.
        var pdf = await ada.Page.PdfAsync();
        Assert.True(pdf.Length > 60_000, $"{pdf.Length} bytes");
        Assert.DoesNotContain(ada.Complaints, c => !c.Contains("Synchronous XMLHttpRequest", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task A_report_of_a_use_case_that_is_not_there_answers_404_and_leads_on()
    {
        var ada = await app.OpenAsync();
        await ada.SignInAsync(TeamApp.OwnerEmail);

        var answer = await ada.Page.GotoAsync($"/use-cases/{Guid.NewGuid()}/report");

        Assert.Equal(404, answer!.Status);
        await Expect(ada.Page.GetByRole(AriaRole.Link, new() { Name = "Go to the portfolio" })).ToBeVisibleAsync();
    }
}
