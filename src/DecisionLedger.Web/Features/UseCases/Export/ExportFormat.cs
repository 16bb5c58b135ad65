namespace DecisionLedger.Web.Features.UseCases.Export;

public enum ExportFormat
{
    Json,
    Csv,
    Md,
}
