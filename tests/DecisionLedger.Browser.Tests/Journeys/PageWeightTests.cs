using System.Runtime.CompilerServices;
using DecisionLedger.Browser.Tests.Infrastructure;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace DecisionLedger.Browser.Tests.Journeys;

/// <summary>The first page of a signed-in visitor is light, compressed, and comes from the cache on the second visit.</summary>
public sealed class PageWeightTests(TeamApp app, ITestOutputHelper output) : IClassFixture<TeamApp>
{
    private const int MostBytes = 350_000;
    private const int MostOfHeaders = 300;

    [BrowserFact]
    public async Task The_portfolio_weighs_less_than_350_kB_outside_fonts_and_what_is_static_is_transferred_once()
    {
        var ada = await app.OpenAsync();
        await ada.SignInAsync(TeamApp.OwnerEmail);
        var cookies = await ada.Page.Context.CookiesAsync();
        // A browser that has nothing in its cache, but is signed in.
        var fresh = await app.OpenAsync();
        await fresh.Page.Context.AddCookiesAsync(cookies.Select(c => new Cookie { Name = c.Name, Value = c.Value, Url = app.Address }));
        var encodings = new Dictionary<string, string?>();
        fresh.Page.Response += (_, response) => encodings[response.Url] = response.Headers.GetValueOrDefault("content-encoding");

        var first = await VisitAsync(fresh);
        var second = await VisitAsync(fresh);

        Say("First visit", first);
        Say("Second visit", second);
        var weight = first.Where(r => !r.IsFont).Sum(r => r.Decoded);
        Assert.True(weight < MostBytes, $"{weight:N0} bytes uncompressed outside fonts: {string.Join(", ", first.Select(r => $"{r.Name} {r.Decoded:N0}"))}");
        Assert.All(first.Where(r => r.IsStatic && r.Name.Split('?')[0].Split('.')[^1] is "js" or "css"), r => Assert.Equal("br", encodings[r.Name]));
        // A module that a page imports by its plain name is asked after, and answered as not modified.
        Assert.All(second.Where(r => r.IsStatic), r => Assert.True(r.Transferred <= (r.Name.EndsWith(".razor.js", StringComparison.Ordinal) ? MostOfHeaders : 0), $"{r.Name} was transferred again: {r.Transferred:N0} bytes"));
        Assert.Contains(second, r => r.IsStatic);
        Assert.Empty(fresh.Complaints);
    }

    [BrowserFact]
    public async Task Each_component_s_styles_have_a_scope_of_their_own()
    {
        var ada = await app.OpenAsync();
        await ada.Page.GotoAsync("/sign-in");
        var scopes = await ada.Page.EvaluateAsync<int>(
            """
            async () => {
                const sheet = document.querySelector("link[href*='DecisionLedger.Web']").href;
                return new Set((await (await fetch(sheet)).text()).match(/\[b[0-9a-f]+\]/g)).size;
            }
            """);

        Assert.Equal(Directory.EnumerateFiles(Source(), "*.razor.css", SearchOption.AllDirectories).Count(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)), scopes);
    }

    private static string Source([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../src/DecisionLedger.Web"));

    private static async Task<IReadOnlyList<Loaded>> VisitAsync(Person person)
    {
        await person.GoAsync("/portfolio");
        await person.Page.Locator("main[data-circuit=live] tbody tr:visible").First.WaitForAsync();
        await person.Page.EvaluateAsync("document.fonts.ready.then(() => true)");
        return await person.Page.EvaluateAsync<Loaded[]>(
            """
            [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
              .map(e => ({ name: e.name, transferred: e.transferSize, encoded: e.encodedBodySize, decoded: e.decodedBodySize }))
            """);
    }

    private void Say(string what, IReadOnlyList<Loaded> loaded) => output.WriteLine(
        $"{what}: {loaded.Where(r => !r.IsFont).Sum(r => r.Decoded):N0} bytes uncompressed and {loaded.Where(r => !r.IsFont).Sum(r => r.Transferred):N0} transferred outside fonts, "
        + $"{loaded.Where(r => r.IsFont).Sum(r => r.Transferred):N0} transferred of fonts.{Environment.NewLine}"
        + string.Join(Environment.NewLine, loaded.Select(r => $"  {new Uri(r.Name).AbsolutePath} {r.Decoded:N0} / {r.Transferred:N0}")));

    private sealed class Loaded
    {
        public string Name { get; set; } = "";

        public int Transferred { get; set; }

        public int Encoded { get; set; }

        public int Decoded { get; set; }

        public bool IsFont => Name.EndsWith(".woff2", StringComparison.Ordinal);

        public bool IsStatic => new Uri(Name).AbsolutePath is var path && Path.HasExtension(path) && !path.StartsWith("/_blazor", StringComparison.Ordinal);
    }
}
