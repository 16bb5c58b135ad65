using System.Net;
using System.Text.RegularExpressions;

namespace DecisionLedger.Web.Tests.Infrastructure;

/// <summary>A browser without JavaScript: it keeps cookies, follows no redirect, and submits forms as they stand on the page.</summary>
public sealed partial class Visitor(HttpClient client)
{
    public HttpClient Client { get; } = client;

    /// <summary>Loads the page and submits one of its forms.</summary>
    public async Task<HttpResponseMessage> Submit(string page, string form, Dictionary<string, string> fields)
    {
        fields["_handler"] = form;
        return await Post(page, await AntiforgeryTokenOf(page), fields);
    }

    /// <summary>Submits a form that another page holds, as one that posts to an endpoint.</summary>
    public async Task<HttpResponseMessage> SubmitTo(string path, string page, Dictionary<string, string> fields) =>
        await Post(path, await AntiforgeryTokenOf(page), fields);

    public async Task<HttpResponseMessage> Post(string path, string? antiforgeryToken, Dictionary<string, string> fields)
    {
        if (antiforgeryToken is not null)
            fields["__RequestVerificationToken"] = antiforgeryToken;
        using var content = new FormUrlEncodedContent(fields);
        return await Client.PostAsync(new Uri(path, UriKind.Relative), content);
    }

    public async Task<HttpResponseMessage> Get(string path) => await Client.GetAsync(new Uri(path, UriKind.Relative));

    /// <returns>The path a page redirects to; null where it shows itself.</returns>
    public async Task<string?> RedirectOf(string path)
    {
        using var answer = await Get(path);
        return answer.IsSuccessStatusCode || answer.Headers.Location is not null
            ? Where(answer)
            : throw new InvalidOperationException($"{path} answers {answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }

    /// <returns>Path and query of the redirect; null where the answer is none.</returns>
    public static string? Where(HttpResponseMessage answer) => answer.Headers.Location switch
    {
        null => null,
        { IsAbsoluteUri: true, Host: "localhost" } uri => uri.PathAndQuery,
        var uri => uri.OriginalString,
    };

    private async Task<string> AntiforgeryTokenOf(string page)
    {
        using var answer = await Get(page);
        var html = await answer.Content.ReadAsStringAsync();
        var token = AntiforgeryInput().Match(html);
        return token.Success
            ? WebUtility.HtmlDecode(token.Groups[1].Value)
            : throw new InvalidOperationException($"{page} has no form: {answer.StatusCode} {answer.Headers.Location} {html}");
    }

    [GeneratedRegex("""name="__RequestVerificationToken" value="([^"]+)""")]
    private static partial Regex AntiforgeryInput();
}
