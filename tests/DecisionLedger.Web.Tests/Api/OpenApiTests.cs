using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using DecisionLedger.Web.Api.Documents;
using DecisionLedger.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace DecisionLedger.Web.Tests.Api;

/// <summary>The description is the reference: it must be there for all that is mapped, and be true.</summary>
public sealed partial class OpenApiTests(ApiLedger ledger) : IClassFixture<ApiLedger>
{
    [PostgresFact]
    public async Task The_document_is_valid_and_open_to_anyone()
    {
        var answer = (await ledger.Anonymous.Get("/openapi/v1.json")).Is(200);

        var read = OpenApiDocument.Parse(answer.Body, "json");
        Assert.Empty(read.Diagnostic!.Errors);
        Assert.StartsWith("3.", (string?)answer["openapi"], StringComparison.Ordinal);
        Assert.Equal("bearer", (string?)answer["components"]!["securitySchemes"]!["token"]!["scheme"]);
        Assert.NotNull(answer["security"]![0]!["token"]);
    }

    [PostgresFact]
    public async Task Every_endpoint_of_the_api_is_described()
    {
        var described = (await Operations()).Select(o => $"{o.Method} {o.Path}").Order();
        var mapped = ledger.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.StartsWith("/api/v1", StringComparison.Ordinal))
            .SelectMany(e => e.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(m => $"{m} {Constraint().Replace(e.RoutePattern.RawText!, "}").TrimEnd('/')}"))
            .Order();

        Assert.Equal(mapped, described);
    }

    [PostgresFact]
    public async Task Every_operation_says_what_it_does_what_it_takes_and_what_it_answers()
    {
        var operations = await Operations();

        Assert.Equal(operations.Count, operations.Select(o => (string?)o.Node["operationId"]).Distinct().Count());
        foreach (var (method, path, node) in operations)
        {
            var place = $"{method} {path}";
            Assert.False(string.IsNullOrWhiteSpace((string?)node["summary"]), place);
            Assert.False(string.IsNullOrWhiteSpace((string?)node["tags"]?[0]), place);
            foreach (var status in new[] { "401", "403", "500", "503" })
                Assert.NotNull(node["responses"]![status]?["content"]?["application/problem+json"]);
            var success = node["responses"]!.AsObject().Single(r => r.Key.StartsWith('2'));
            Assert.True(success.Value!["content"]!.AsObject().All(c => c.Value!["schema"] is not null), place);
            if (node["requestBody"] is { } body)
            {
                Assert.NotNull(body["content"]!["application/json"]!["example"]);
                Assert.NotNull(node["responses"]!["415"] ?? node["responses"]!["400"]);
            }

            foreach (var parameter in node["parameters"]?.AsArray() ?? [])
                Assert.True((string?)parameter!["in"] == "path" || !string.IsNullOrWhiteSpace((string?)parameter["description"]), $"{place}: {parameter["name"]}");
        }
    }

    [PostgresFact]
    public async Task Commands_take_a_key_and_those_on_something_that_exists_its_version()
    {
        foreach (var (method, path, node) in await Operations())
        {
            var headers = (node["parameters"]?.AsArray() ?? []).Where(p => (string?)p!["in"] == "header").Select(p => (string)p!["name"]!).ToList();
            var onOne = path.StartsWith("/api/v1/use-cases/{id}", StringComparison.Ordinal) || path.Contains("{framework}/draft", StringComparison.Ordinal);
            // Adopting everywhere goes on where it was cut off, trying again records nothing, and what is set aside twice is set aside: none needs a key.
            var writes = method != "GET" && path.Split('/')[^1] is not ("what-if" or "evaluate" or "adoptions" or "retry" or "snoozes");

            Assert.Equal(writes, headers.Contains("Idempotency-Key"));
            Assert.Equal(writes && onOne, headers.Contains("If-Match"));
        }
    }

    [PostgresFact]
    public async Task Enums_are_described_by_their_words()
    {
        var schemas = (await ledger.Anonymous.Get("/openapi/v1.json"))["components"]!["schemas"]!;

        Assert.Equal(["notNeeded", "wanted", "critical"], schemas["NeedLevel"]!["enum"]!.AsArray().Select(w => (string?)w));
        Assert.Contains("fineTuning", schemas["TrialBody"]!["properties"]!["approach"]!["enum"]!.AsArray().Select(w => (string?)w));
        Assert.Equal(8, schemas["EvaluateBody"]!["properties"]!["needs"]!["properties"]!.AsObject().Count);
        Assert.NotNull(schemas["ProblemDetails"]!["properties"]!["code"]);
    }

    [PostgresFact]
    public async Task Every_example_of_a_body_works_when_it_is_sent()
    {
        var operations = (await Operations()).Where(o => o.Node["requestBody"] is not null).ToList();
        Assert.Equal(ApiExamples.Operations.Order(), operations.Select(o => (string)o.Node["operationId"]!).Order());

        foreach (var (method, path, node) in operations)
        {
            var example = node["requestBody"]!["content"]!["application/json"]!["example"]!;
            var useCase = await ledger.Editor.Log();
            var id = useCase.Split('/')[^1];
            if ((string?)node["operationId"] is "reviewDecision" or "requestReviews")
            {
                if (example["members"] is not null)
                    example["members"]![0] = ledger.Owner.Actor.MemberId;
                (await ledger.Editor.Post($"{useCase}/decisions", ApiExamples.Body("recordDecision")!.ToJsonString())).Is(200);
                example["decisionId"] = (string)(await ledger.Viewer.Get(useCase))["decision"]!["id"]!;
            }

            if ((string?)node["operationId"] == "settleAnswer")
            {
                (await ledger.Editor.Post($"{useCase}/answers", """{"question": "capable", "answer": "yes"}""")).Is(200);
                (await ledger.Colleague.Post($"{useCase}/answers", """{"question": "capable", "answer": "no"}""")).Is(200);
            }
            else if ((string?)node["operationId"] is "assignQuestion" or "changeOwner")
            {
                example["memberId"] = ledger.Owner.Actor.MemberId;
            }
            else if ((string?)node["operationId"] == "snoozeItem")
            {
                (await ledger.Colleague.Post($"{useCase}/assignments", $$"""{"question": "{{(string)example["subject"]!}}", "memberId": "{{ledger.Owner.Actor.MemberId}}"}""")).Is(200);
                (example["useCaseId"], example["until"]) = (id, DateTimeOffset.UtcNow.AddDays(1));
            }

            var url = path.Replace("{id}", id, StringComparison.Ordinal).Replace("{conditionId}", id, StringComparison.Ordinal).Replace("{annotationId}", id, StringComparison.Ordinal).Replace("{trialId}", id, StringComparison.Ordinal)
                .Replace("{framework}", "customise-llm", StringComparison.Ordinal).Replace("{version}", "1", StringComparison.Ordinal);
            if (path.Contains("{framework}/draft", StringComparison.Ordinal))
            {
                await ledger.Editor.Post("/api/v1/frameworks/customise-llm/draft/discard", "{}");
                if ((string?)node["operationId"] != "beginDraft")
                    (await ledger.Editor.Post("/api/v1/frameworks/customise-llm/draft", "{}")).Is(200);
            }

            var answer = await ledger.Keeper.Send(new HttpMethod(method), url, example.ToJsonString());

            Assert.True(answer.Status is 200 or 201, $"{method} {path} refused its own example: {answer.Body}");
            Assert.NotNull(node["responses"]![answer.Status.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        }
    }

    [PostgresFact]
    public async Task The_page_for_people_loads_nothing_from_elsewhere()
    {
        var page = (await ledger.Anonymous.Get("/api/")).Is(200);

        Assert.Equal("text/html", page.MediaType);
        Assert.DoesNotContain("://", page.Body, StringComparison.Ordinal);
        foreach (Match script in Script().Matches(page.Body))
            Assert.Equal("text/javascript", (await ledger.Anonymous.Get($"/api/{script.Groups[1].Value}")).Is(200).MediaType);
        var policy = page.Header("Content-Security-Policy")!;
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.Contains("connect-src 'self'", policy, StringComparison.Ordinal);
        var nonce = Nonce().Match(policy).Groups[1].Value;
        Assert.Contains($"nonce=\"{nonce}\"", page.Body, StringComparison.Ordinal);
        Assert.NotEqual(policy, (await ledger.Anonymous.Get("/api/")).Header("Content-Security-Policy"));
        Assert.Equal(302, (await ledger.Anonymous.Get("/api")).Status);
    }

    private async Task<List<(string Method, string Path, JsonNode Node)>> Operations() =>
        (await ledger.Anonymous.Get("/openapi/v1.json")).Is(200)["paths"]!.AsObject()
            .SelectMany(p => p.Value!.AsObject().Select(o => (o.Key.ToUpperInvariant(), p.Key, o.Value!)))
            .ToList();

    [GeneratedRegex(":[a-z]+\\}")]
    private static partial Regex Constraint();

    [GeneratedRegex("src=\"([^\"]+)\"")]
    private static partial Regex Script();

    [GeneratedRegex("'nonce-([^']+)'")]
    private static partial Regex Nonce();
}
