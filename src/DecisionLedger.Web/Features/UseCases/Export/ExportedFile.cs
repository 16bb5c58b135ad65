using System.Text;

namespace DecisionLedger.Web.Features.UseCases.Export;

/// <summary>Text that a browser saves under a name.</summary>
public sealed class ExportedFile(string text, string mediaType, string name) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = mediaType;
        httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        await httpContext.Response.WriteAsync(text, Encoding.UTF8, httpContext.RequestAborted);
    }
}
