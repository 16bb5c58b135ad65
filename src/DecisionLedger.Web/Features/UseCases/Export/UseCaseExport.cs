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
