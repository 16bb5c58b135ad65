using System.Globalization;
using System.Text.RegularExpressions;
using DecisionLedger.Domain.Frameworks.Documents;
using DecisionLedger.Web.Components.Shared;

namespace DecisionLedger.Web.Features.UseCases.Log;

/// <summary>
/// A number as people type it, whatever their country writes: 2,000 and 2.000 and 2 000, 0.15 and 0,15. It never guesses: what could be
/// two numbers is refused, with both of them named.
/// </summary>
/// <param name="Value">The number; null where nothing was typed, or nothing that is a number.</param>
/// <param name="Problem">What is wrong and what to type instead; null where nothing is.</param>
public sealed partial record TypedNumber(decimal? Value, string? Problem)
{
    public static TypedNumber Read(string? typed, MeasurementKind kind)
    {
        var text = Plain(typed ?? "");
        if (text.Length == 0)
            return new TypedNumber(null, null);

        var (commas, points) = (text.Count(c => c == ','), text.Count(c => c == '.'));
        var plain = (commas, points) switch
        {
            (0, 0) => text,
            (not 0, not 0) => text.LastIndexOf(',') > text.LastIndexOf('.') ? Decimal(text, ',', '.') : Decimal(text, '.', ','),
            _ => OneKind(text, commas > 0 ? ',' : '.', commas + points, kind),
        };
        if (plain is null && Groups().IsMatch(text) && kind == MeasurementKind.Fractional)
        {
            var (whole, fraction) = (text.Replace(",", "", StringComparison.Ordinal), text.Replace(',', '.'));
            return new TypedNumber(null, $"“{typed!.Trim()}” could mean {whole} or {fraction}. Enter the one you mean.");
        }

        return plain is not null && decimal.TryParse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? new TypedNumber(value, null)
            : new TypedNumber(null, $"“{ShownText.Beginning(typed!.Trim(), 40)}” is not a number. Enter digits, such as {(kind == MeasurementKind.Whole ? "1500" : "0.15")}.");
    }

    /// <summary>One separator kind only: a decimal mark, or thousands.</summary>
    private static string? OneKind(string text, char separator, int times, MeasurementKind kind)
    {
        var grouped = Groups().IsMatch(text);
        if (kind == MeasurementKind.Whole)
            return grouped ? Without(text, separator) : times == 1 ? text.Replace(separator, '.') : null;
        if (times > 1)
            return grouped ? Without(text, separator) : null;
        // 1,500 is one thousand five hundred to some and one and a half to others; 1.500 is a decimal wherever this page's language is spoken.
        return grouped && separator == ',' && text[0] != '0' ? null : text.Replace(separator, '.');
    }

    private static string? Decimal(string text, char mark, char group)
    {
        var parts = text.Split(mark);
        if (parts.Length != 2 || !Groups().IsMatch(parts[0]))
            return null;
        return $"{Without(parts[0], group)}.{parts[1]}";
    }

    private static string Without(string text, char separator) => text.Replace(separator.ToString(), "", StringComparison.Ordinal);

    /// <summary>Digits of any script become ours; what only separates thousands for the eye goes.</summary>
    private static string Plain(string typed) => string.Concat(typed
        .Where(c => !char.IsWhiteSpace(c) && c is not ('\'' or '’' or '_' or '$'))
        .Select(c => char.IsDigit(c) ? (char)('0' + (int)char.GetNumericValue(c)) : c == '−' ? '-' : c));

    [GeneratedRegex(@"^-?\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$")]
    private static partial Regex Groups();
}
