using System.Text;

namespace DecisionLedger.Web.Tests.Api;

/// <summary>A program that calls the API.</summary>
public sealed class ApiCaller(HttpClient client)
{
    public HttpClient Client { get; } = client;

    public Task<ApiAnswer> Get(string path, params (string Name, string Value)[] headers) => Send(HttpMethod.Get, path, null, headers);

    public Task<ApiAnswer> Post(string path, string? json, params (string Name, string Value)[] headers) => Send(HttpMethod.Post, path, json, headers);

    public async Task<ApiAnswer> Send(HttpMethod method, string path, string? json, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        if (json is not null)
            request.Content = new StringContent(json, Encoding.UTF8, "application/json");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await Client.SendAsync(request);
        return await ApiAnswer.Of(response);
    }

    /// <summary>Logs a use case and gives its path.</summary>
    public async Task<string> Log(string facts = "", string title = "Support bot") =>
        (await Post("/api/v1/use-cases", $$"""{"title": "{{title}}", "requirement": "Answer questions"{{(facts.Length > 0 ? $", {facts}" : "")}}}""")).Is(201).Header("Location")!;
}
