using System.Text.Json;
using System.Text.Json.Nodes;

namespace DecisionLedger.Web.Tests.Api;

/// <summary>What the API answered.</summary>
public sealed record ApiAnswer(int Status, string? MediaType, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public JsonNode Json => JsonNode.Parse(Body) ?? throw new JsonException("null");

    public JsonNode? this[string member] => Json[member];

    public static async Task<ApiAnswer> Of(HttpResponseMessage response) => new(
        (int)response.StatusCode,
        response.Content.Headers.ContentType?.MediaType,
        await response.Content.ReadAsStringAsync(),
        response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase));

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    public ApiAnswer Is(int status)
    {
        Assert.True(Status == status, $"Expected {status}, was {Status}: {Body}");
        return this;
    }

    /// <summary>A problem in the form that every problem has.</summary>
    public ApiAnswer IsProblem(int status, string code, string? field = null)
    {
        Is(status);
        Assert.Equal("application/problem+json", MediaType);
        Assert.Equal(code, (string?)this["code"]);
        Assert.Equal($"urn:decision-ledger:problem:{code}", (string?)this["type"]);
        Assert.Equal(status, (int?)this["status"]);
        Assert.Equal(field, (string?)this["field"]);
        Assert.False(string.IsNullOrWhiteSpace((string?)this["title"]));
        Assert.False(string.IsNullOrWhiteSpace((string?)this["detail"]));
        return this;
    }

    public IEnumerable<string> Words(string member) => this[member]!.AsArray().Select(node => (string)node!);
}
