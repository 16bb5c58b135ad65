using System.Text;
using System.Text.Json;
using DecisionLedger.Web.Api;
using DecisionLedger.Web.Features.UseCases.History;
using DecisionLedger.Web.Features.UseCases.View;

namespace DecisionLedger.Web.Features.UseCases.Export;

/// <summary>A use case and all that happened to it.</summary>
public sealed record UseCaseExport(UseCaseBody UseCase, IReadOnlyList<HistoryLine> History)
{
    private static readonly JsonSerializerOptions Indented = new(ApiJson.Options) { WriteIndented = true };

    public static string Json(UseCaseExport export) => JsonSerializer.Serialize(export, Indented);
}

public enum ExportFormat
{
    Json,
    Csv,
    Md,
}

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
