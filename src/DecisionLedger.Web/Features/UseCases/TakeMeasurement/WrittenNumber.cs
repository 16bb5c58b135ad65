using System.Globalization;
using System.Text.RegularExpressions;

namespace DecisionLedger.Web.Features.UseCases.TakeMeasurement;

/// <summary>Reads a number as people write it, and refuses what could mean two numbers: "0,5" is a half to some and five to others.</summary>
public static partial class WrittenNumber
{
    /// <param name="text">Digits, perhaps grouped by commas or spaces, with a decimal point; empty for no number.</param>
    /// <param name="value">Null where the text is empty.</param>
    public static bool TryRead(string text, out decimal? value)
    {
        text = text.Trim();
        value = null;
        if (text.Length == 0)
            return true;
        if (!Plain().IsMatch(text) && !Grouped().IsMatch(text))
            return false;
        var digits = string.Concat(text.Where(c => char.IsAsciiDigit(c) || c == '.'));
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var read))
            return false;
        value = read;
        return true;
    }

    [GeneratedRegex(@"^[0-9]+(\.[0-9]+)?$")]
    private static partial Regex Plain();

    [GeneratedRegex(@"^[0-9]{1,3}([ ,\u00A0\u202F'][0-9]{3})+(\.[0-9]+)?$")]
    private static partial Regex Grouped();
}
