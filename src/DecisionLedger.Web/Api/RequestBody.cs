using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace DecisionLedger.Web.Api;

/// <summary>Takes a request's body in whole, so that it can be read as JSON and be recognised when it is sent again.</summary>
public static class RequestBody
{
    /// <summary>Bytes. The longest requirement with every fact and reason stays far below.</summary>
    public const int Most = 1_048_576;

    private static readonly object Key = new();

    /// <returns>A problem where the body is too large.</returns>
    public static async Task<IResult?> TakeIn(HttpContext context)
    {
        var request = context.Request;
        if (HasUnknownCharset(request))
            return ApiProblem.Of(StatusCodes.Status415UnsupportedMediaType, "unsupported-media-type", "The body's charset is not supported. Nothing was changed. Send JSON in UTF-8.");
        if (request.ContentLength > Most)
            return TooLarge();
        if (request.ContentLength is 0 || HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            return null;
        var body = new MemoryStream();
        var part = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(part, context.RequestAborted)) > 0)
        {
            if (body.Length + read > Most)
                return TooLarge();
            body.Write(part, 0, read);
        }

        body.Position = 0;
        context.Items[Key] = body.ToArray();
        request.Body = body;
        return null;
    }

    public static byte[] Of(HttpContext context) => context.Items[Key] as byte[] ?? [];

    private static bool HasUnknownCharset(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.Charset.HasValue)
            return false;
        try
        {
            return type.Encoding is null;
        }
        catch (NotSupportedException)
        {
            // UTF-7 has a name but is not decoded any more.
            return true;
        }
    }

    private static Microsoft.AspNetCore.Http.HttpResults.ProblemHttpResult TooLarge() => ApiProblem.Of(
        StatusCodes.Status413PayloadTooLarge, "body-too-large", $"The body is too large (limit {Most.ToString("N0", CultureInfo.InvariantCulture)} bytes). Nothing was changed.");
}
