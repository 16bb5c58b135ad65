using System.Net.Http.Headers;
using DecisionLedger.Web.Features.Identity.Tokens;
using DecisionLedger.Web.Requests;
using DecisionLedger.Web.Tests.Infrastructure;
using Marten;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionLedger.Web.Tests.Api;

/// <summary>Who reaches what, asked of every endpoint there is: one that is added later is asked, too.</summary>
public sealed class AccessTests(ApiLedger ledger) : IClassFixture<ApiLedger>
{
    [PostgresFact]
    public async Task Whoever_is_not_signed_in_reaches_no_endpoint_of_the_api()
    {
        var path = await ledger.Editor.Log();
        var before = await Events();

        foreach (var (method, url) in ApiEndpoints(path))
        {
            var answer = await ledger.Anonymous.Send(method, url, method == HttpMethod.Get ? null : "{}");
            answer.IsProblem(401, "unauthenticated");
            Assert.StartsWith("Bearer", answer.Header("WWW-Authenticate"), StringComparison.Ordinal);
        }

        Assert.Equal(before, await Events());
    }

    [PostgresFact]
    public async Task Every_other_endpoint_asks_for_a_session_or_says_that_it_does_not()
    {
        foreach (var endpoint in Endpoints().Where(e => !Pattern(e).StartsWith("/api/v1", StringComparison.Ordinal) && !Pattern(e).Contains("{**", StringComparison.Ordinal)))
        {
            if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
                continue;
            foreach (var method in Methods(endpoint).Where(m => m == HttpMethod.Get))
            {
                var answer = await ledger.Anonymous.Send(method, Filled(endpoint, Guid.NewGuid().ToString()), null);
                Assert.True(answer.Status is 401 or 302 or 303, $"{Pattern(endpoint)} answered {answer.Status} to a stranger.");
            }
        }
    }

    [PostgresFact]
    public void Only_what_is_meant_to_is_open_under_the_api()
    {
        var open = Endpoints().Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(Pattern).Where(p => p.StartsWith("/api", StringComparison.Ordinal));

        Assert.All(open, p => Assert.DoesNotContain("/v1", p, StringComparison.Ordinal));
    }

    [PostgresFact]
    public async Task Another_workspace_is_never_reached()
    {
        var path = await ledger.Editor.Log("\"needs\": {\"knowledge\": \"wanted\"}", "Secret plan");
        (await ledger.Editor.Post($"{path}/decisions", """{"approaches": ["rag"], "rationale": "Secret reason"}""")).Is(200);
        var before = await Events();

        foreach (var (method, url) in ApiEndpoints(path))
        {
            var operation = url.Split('?')[0].Split('/')[^1];
            var answer = await ledger.Stranger.Send(method, url, method == HttpMethod.Get ? null : BodyFor(operation, method));
            Assert.DoesNotContain("Secret", answer.Body, StringComparison.Ordinal);
            if (url.Contains(path, StringComparison.Ordinal))
                answer.IsProblem(404, "not-found");
        }

        Assert.Equal(before, await Events());
        Assert.Equal("", (await ledger.Stranger.Get("/api/v1/events")).Is(200).Body.Split('\n').FirstOrDefault(l => l.Contains("Secret", StringComparison.Ordinal)) ?? "");
    }

    [PostgresFact]
    public async Task Another_workspaces_use_case_is_on_no_page()
    {
        var path = await ledger.Editor.Log(title: "Hush-hush plan");
        var pages = Endpoints().Where(e => e.Metadata.GetMetadata<ComponentTypeMetadata>() is not null).Select(e => Filled(e, path.Split('/')[^1])).ToList();
        var (member, stranger) = (ledger.Owner.Browser, (await ledger.App.SignIn(ledger.Owner.Email)).Browser);
        using (var elsewhere = await stranger.Get("/workspaces"))
            Assert.Contains("Another team</bdi>, as owner (current)", await elsewhere.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var shownToMembers = 0;

        foreach (var page in pages)
        {
            using var hidden = await stranger.Get(page);
            Assert.DoesNotContain("Hush-hush", await hidden.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            using var shown = await member.Get(page);
            shownToMembers += (await shown.Content.ReadAsStringAsync()).Contains("Hush-hush", StringComparison.Ordinal) ? 1 : 0;
        }

        // The four tabs at least: a test that never sees the words anywhere would say nothing.
        Assert.True(shownToMembers >= 4, $"Only {shownToMembers} of {pages.Count} pages show a member the use case.");
    }

    [PostgresFact]
    public async Task A_viewer_reads_everything_and_writes_nothing()
    {
        var path = await ledger.Editor.Log();
        (await ledger.Editor.Post("/api/v1/frameworks/customise-llm/draft", "{}")).Is(200);
        var before = await Events();

        foreach (var (method, url) in ApiEndpoints(path))
        {
            var operation = url.Split('?')[0].Split('/')[^1];
            var answer = await ledger.Viewer.Send(method, url, method == HttpMethod.Get ? null : BodyFor(operation, method));
            // What a member sets aside in its own inbox is nothing that others read.
            if (method == HttpMethod.Get || operation is "evaluate" or "what-if" or "snoozes")
                answer.Is(200);
            else
                answer.IsProblem(403, "forbidden");
        }

        Assert.Equal(before, await Events());
    }

    [PostgresFact]
    public async Task A_token_that_is_wrong_or_revoked_is_refused()
    {
        var made = (await ledger.App.Send(ledger.Owner.Actor, new CreateToken("Short-lived", WorkspaceRole.Editor))).Value!;
        var caller = Caller(made.Text);
        (await caller.Get("/api/v1/portfolio")).Is(200);
        await ledger.App.Send(ledger.Owner.Actor, new RevokeToken(made.Id));

        (await caller.Get("/api/v1/portfolio")).IsProblem(401, "unauthenticated");
        (await Caller("dl_wrong").Get("/api/v1/portfolio")).IsProblem(401, "unauthenticated");
        (await Caller("").Get("/api/v1/portfolio")).IsProblem(401, "unauthenticated");
    }

    [PostgresFact]
    public async Task A_session_reads_from_this_sites_pages_only_and_writes_nothing()
    {
        var browser = new ApiCaller(ledger.Owner.Client);
        var path = await ledger.Editor.Log();

        (await browser.Get(path)).Is(200);
        (await browser.Get(path, ("Sec-Fetch-Site", "same-origin"))).Is(200);
        (await browser.Get(path, ("Sec-Fetch-Site", "cross-site"))).IsProblem(403, "token-needed");
        (await browser.Post($"{path}/needs", """{"need": "style", "level": "wanted"}""")).IsProblem(403, "token-needed");
        (await browser.Send(HttpMethod.Patch, path, """{"title": "Other"}""")).IsProblem(403, "token-needed");
        Assert.Equal(1, (int)(await ledger.Viewer.Get(path))["version"]!);
    }

    [PostgresTheory]
    [InlineData("GET", "/api/v1/nothing", 404, "not-found")]
    [InlineData("GET", "/api/nothing", 404, "not-found")]
    [InlineData("GET", "/api/v1/use-cases/7", 404, "not-found")]
    [InlineData("POST", "/api/v1/use-cases/7/needs", 404, "not-found")]
    [InlineData("GET", "/api/v1/evaluate", 405, "method-not-allowed")]
    [InlineData("DELETE", "/api/v1/use-cases", 405, "method-not-allowed")]
    [InlineData("PUT", "/api/v1/portfolio", 405, "method-not-allowed")]
    [InlineData("POST", "/api/v1/events", 405, "method-not-allowed")]
    public async Task What_is_not_there_is_a_problem_too(string method, string path, int status, string code)
    {
        var answer = (await ledger.Viewer.Send(new HttpMethod(method), path, method == "POST" ? "{}" : null)).IsProblem(status, code);

        if (status == 405)
            Assert.False(string.IsNullOrEmpty(answer.Header("Allow")));
    }

    [PostgresTheory]
    [InlineData("order-7:retry_2.a", true)]
    [InlineData("two words", false)]
    [InlineData("<script>", false)]
    public async Task A_correlation_id_goes_through_to_the_events_if_it_is_one(string id, bool kept)
    {
        var path = await ledger.Editor.Log();

        var answer = (await ledger.Editor.Post($"{path}/comments", """{"text": "Hm"}""", ("X-Correlation-Id", id))).Is(200);

        var used = answer.Header("X-Correlation-Id")!;
        Assert.Equal(kept, used == id);
        Assert.Equal(used, (string?)(await ledger.Viewer.Get($"{path}/history"))["items"]![1]!["correlationId"]);
    }

    [PostgresFact]
    public async Task A_callers_trace_goes_through()
    {
        var answer = (await ledger.Viewer.Get("/api/v1/portfolio", ("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"))).Is(200);

        Assert.Equal("0af7651916cd43dd8448eb211c80319c", answer.Header("X-Correlation-Id"));
        Assert.StartsWith("00-0af7651916cd43dd8448eb211c80319c-", answer.Header("traceparent"), StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task Health_is_told_to_anyone_and_says_nothing_else()
    {
        Assert.Equal("healthy", (string?)(await ledger.Anonymous.Get("/health/live")).Is(200)["status"]);
        Assert.Equal("healthy", (string?)(await ledger.Anonymous.Get("/health/ready")).Is(200)["status"]);
    }

    private ApiCaller Caller(string token)
    {
        var client = ledger.Client();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new ApiCaller(client);
    }

    private IEnumerable<RouteEndpoint> Endpoints() => ledger.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private static string Pattern(RouteEndpoint endpoint) => $"/{endpoint.RoutePattern.RawText?.TrimStart('/')}";

    private static IEnumerable<HttpMethod> Methods(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Select(m => new HttpMethod(m)) ?? [HttpMethod.Get];

    /// <summary>Every endpoint of the API, on a use case that there is.</summary>
    private IEnumerable<(HttpMethod Method, string Url)> ApiEndpoints(string useCase)
    {
        var endpoints = Endpoints().Where(e => Pattern(e).StartsWith("/api/v1/", StringComparison.Ordinal)).ToList();
        Assert.True(endpoints.Count >= 24);
        return endpoints.SelectMany(e => Methods(e).Select(m => (m, Filled(e, useCase.Split('/')[^1]) + (Pattern(e).EndsWith("/diff", StringComparison.Ordinal) ? "?from=1" : ""))));
    }

    private static string Filled(RouteEndpoint endpoint, string id)
    {
        var path = Pattern(endpoint);
        foreach (var parameter in endpoint.RoutePattern.Parameters)
        {
            var begin = path.IndexOf($"{{{parameter.Name}", StringComparison.Ordinal);
            if (begin >= 0)
                path = string.Concat(path.AsSpan(0, begin), parameter.Name switch { "framework" => "customise-llm", "version" => "1", _ => id }, path.AsSpan(path.IndexOf('}', begin) + 1));
        }

        return path.Length > 1 ? path.TrimEnd('/') : path;
    }

    private string BodyFor(string operation, HttpMethod method) => operation switch
    {
        "use-cases" => """{"title": "T", "requirement": "R"}""",
        "needs" => """{"need": "style", "level": "wanted"}""",
        "answers" => """{"question": "capable", "answer": "yes"}""",
        "signs" => """{"sign": "longPrompts", "seen": true}""",
        "trials" => """{"approach": "rag", "outcome": "failed"}""",
        "measurements" => """{"measurement": "domains", "value": 2}""",
        "decisions" => """{"approaches": ["rag"], "rationale": "Why"}""",
        "reviews" => """{"decisionId": "0198c2f4-5f0e-7d7e-8c3b-1f2a3b4c5d6e", "verdict": "uphold", "reason": "Still"}""",
        "revisit" => """{"date": "2199-01-01"}""",
        "settlements" => """{"question": "capable", "answer": "yes", "reason": "Why"}""",
        "assignments" => """{"question": "capable", "memberId": null}""",
        "owner" => $$"""{"memberId": "{{ledger.Owner.Actor.MemberId}}"}""",
        "tags" => """{"add": ["pilot"]}""",
        "review-requests" => $$"""{"decisionId": "0198c2f4-5f0e-7d7e-8c3b-1f2a3b4c5d6e", "members": ["{{ledger.Owner.Actor.MemberId}}"]}""",
        "cancellation" => """{"memberId": "0198c2f4-5f0e-7d7e-8c3b-1f2a3b4c5d6e"}""",
        "snoozes" => """{"useCaseId": "0198c2f4-5f0e-7d7e-8c3b-1f2a3b4c5d6e", "kind": "reviewDateDue", "subject": "", "atVersion": 2, "until": null}""",
        "revisit-conditions" => """{"measurement": "goodExamples", "comparison": "atLeast", "value": 200}""",
        "comments" => """{"text": "Hm"}""",
        "annotations" => """{"pinnedTo": "2026-03-03T14:00:00Z", "text": "Went live"}""",
        "recording" => """{"needs": {"style": "wanted"}}""",
        "frameworks" => """{"id": "own-one", "name": "Own", "document": {}}""",
        "draft" => """{"document": {}}""",
        "publish" => """{"notes": "New"}""",
        "framework" => """{"version": 1}""",
        _ when method == HttpMethod.Patch => """{"title": "Other"}""",
        _ => "{}",
    };

    private async Task<int> Events()
    {
        await using var session = ledger.App.Store.QuerySession(ledger.Owner.Actor.WorkspaceId);
        return await session.Events.QueryAllRawEvents().CountAsync();
    }
}
