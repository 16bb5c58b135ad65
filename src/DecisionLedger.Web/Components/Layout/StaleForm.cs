using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Diagnostics;

namespace DecisionLedger.Web.Components.Layout;

/// <summary>
/// A form that was sent from a page of an earlier sign-in, whose antiforgery token no longer fits: nothing is carried out, and the page is shown
/// again, with what was typed, a fresh token, and a sentence that says so.
/// </summary>
public sealed class StaleForm(IFormCollection? fields)
{
    /// <summary>Call it behind the antiforgery check, whose findings it reads.</summary>
    public static async Task ShowAgain(HttpContext context, RequestDelegate next)
    {
        if (HttpMethods.IsPost(context.Request.Method) && context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
        {
            if (IsProblemShown(context))
            {
                // What went wrong is to be read, whatever was sent.
                context.Request.Method = HttpMethods.Get;
            }
            else if (context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false })
            {
                // Without it the form could not be read; what was typed is shown, and nothing is done with it.
                context.Features.Set<IAntiforgeryValidationFeature>(null);
                context.Features.Set(new StaleForm(await FieldsOf(context.Request)));
                context.Request.Method = HttpMethods.Get;
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
            }
        }

        await next(context);
        // The framework says with a type and no text what it refuses to carry out; without the type a page takes its place.
        if (IsRefused(context))
            context.Response.ContentType = null;
    }

    public static StaleForm? In(HttpContext? context) => context?.Features.Get<StaleForm>();

    /// <returns>What was typed; null where the field was not sent. Never ask for a password.</returns>
    public string? Typed(string field) => fields is not null && fields.TryGetValue(field, out var typed) ? typed.ToString() : null;

    private static bool IsRefused(HttpContext context) =>
        context.Response is { HasStarted: false, StatusCode: >= StatusCodes.Status400BadRequest } && HttpMethods.IsPost(context.Request.Method)
        && context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null;

    private static bool IsProblemShown(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;

    private static async Task<IFormCollection?> FieldsOf(HttpRequest request)
    {
        try
        {
            return request.HasFormContentType ? await request.ReadFormAsync(request.HttpContext.RequestAborted) : null;
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException or IOException)
        {
            return null;
        }
    }
}
