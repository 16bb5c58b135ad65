using System.Globalization;
using DecisionLedger.Domain.Texts;
using DecisionLedger.Web.Api;
using DecisionLedger.Web.Features.UseCases.History;

namespace DecisionLedger.Web.Features.UseCases.Export;

/// <summary>A history as CSV (RFC 4180), an event a row.</summary>
public static class HistoryCsv
{
    private const string Header = "version,at,actor,kind,words,said,status,now,target,moved,decided,drifted,contested,archived,revisitDate,asked,framework,frameworkVersion";

    // Without it, spreadsheets take the text for an old code page and break umlauts and curly quotes.
    private const string ByteOrderMark = "\uFEFF";

    public static string Of(IEnumerable<HistoryLine> history) =>
        ByteOrderMark + string.Concat(history.Select(Row).Prepend(Header).Select(row => $"{row}\r\n"));

    private static string Row(HistoryLine line)
    {
        string?[] cells =
        [
            line.Version.ToString(CultureInfo.InvariantCulture),
            line.At.ToString("O", CultureInfo.InvariantCulture),
            line.Actor?.Name ?? line.Actor?.Id.ToString(),
            line.Kind,
            line.Words,
            line.Said,
            ApiJson.WordOf(line.Status),
            string.Join(" ", line.Now),
            string.Join(" ", line.Target),
            Flag(line.Moved),
            line.Decided is null ? "" : string.Join(" ", line.Decided),
            Flag(line.Drifted),
            Flag(line.Contested),
            Flag(line.Archived),
            line.RevisitDate?.ToString("O", CultureInfo.InvariantCulture),
            line.Asked?.Name ?? line.Asked?.Id.ToString(),
            line.Framework,
            line.FrameworkVersion.ToString(CultureInfo.InvariantCulture),
        ];
        return string.Join(',', cells.Select(Cell));
    }

    private static string Flag(bool value) => value ? "true" : "false";

    private static string Cell(string? text)
    {
        var cell = WrittenText.Closed(text ?? "");
        // A spreadsheet would carry out a cell that begins like a formula; an apostrophe makes it text.
        if (cell.TrimStart(' ') is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠', ..])
            cell = $"'{cell}";
        return cell.AsSpan().IndexOfAny(",\"\r\n") >= 0 || cell.StartsWith('\'') ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }
}
