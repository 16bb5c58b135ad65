using System.Text.Json.Nodes;
using DecisionLedger.Web.Tests.Infrastructure;

namespace DecisionLedger.Web.Tests.Api;

/// <summary>A field of the API that was published once keeps its name: programs read it. New ones are added to the list, and none is taken away.</summary>
public sealed class PublishedFieldsTests(ApiLedger ledger) : IClassFixture<ApiLedger>
{
    [PostgresFact]
    public async Task Every_published_field_is_there_and_every_field_is_in_the_list()
    {
        var document = (await ledger.Anonymous.Get("/openapi/v1.json")).Is(200).Json;
        var fields = Fields(document).Order(StringComparer.Ordinal).ToList();

        var published = await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "Api", "published-fields.txt"));
        Assert.Empty(published.Except(fields));
        Assert.Empty(fields.Except(published));
    }

    /// <summary>Such as "get /api/v1/portfolio items[].title"; what a request takes stands after a "&lt;".</summary>
    private static HashSet<string> Fields(JsonNode document)
    {
        var found = new HashSet<string>();
        foreach (var (path, operations) in document["paths"]!.AsObject())
        {
            foreach (var (method, operation) in operations!.AsObject())
            {
                foreach (var (status, response) in operation!["responses"]!.AsObject())
                {
                    if (status.StartsWith('2'))
                        Add(response!["content"], $"{method} {path} ");
                }

                Add(operation["requestBody"]?["content"], $"{method} {path} < ");
            }
        }

        return found;

        void Add(JsonNode? content, string place)
        {
            foreach (var (_, body) in content?.AsObject() ?? [])
                Walk(body!["schema"], place, []);
        }

        void Walk(JsonNode? schema, string place, HashSet<string> within)
        {
            if ((string?)schema?["$ref"] is { } reference)
            {
                var name = reference.Split('/')[^1];
                if (within.Contains(name))
                    return;
                within = [.. within, name];
                schema = document["components"]!["schemas"]![name];
            }

            if (schema is not JsonObject)
                return;
            foreach (var choice in new[] { "allOf", "oneOf", "anyOf" })
            {
                foreach (var one in schema[choice]?.AsArray() ?? [])
                    Walk(one, place, within);
            }

            foreach (var (name, value) in schema["properties"]?.AsObject() ?? [])
            {
                found.Add($"{place}{name}");
                Walk(value, $"{place}{name}.", within);
            }

            Walk(schema["items"], $"{place.TrimEnd('.')}[].", within);
            if (schema["additionalProperties"] is JsonObject entries)
                Walk(entries, $"{place.TrimEnd('.')}{{}}.", within);
        }
    }
}
