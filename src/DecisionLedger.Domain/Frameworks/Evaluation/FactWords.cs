using System.Globalization;
using System.Text.Json;
using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>Facts and conditions on facts, in plain words that are the same in every culture.</summary>
internal static class FactWords
{
    public static string Number(decimal number) => number.ToString("#,0.####", CultureInfo.InvariantCulture);

    public static string Share(double share) => share.ToString("0.####", CultureInfo.InvariantCulture);

    public static string StartOfSentence(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    public static string Level(NeedLevel level) => level switch
    {
        NeedLevel.NotNeeded => "not needed",
        NeedLevel.Wanted => "wanted",
        _ => "critical",
    };

    public static string LevelOrHigher(NeedLevel level) => level switch
    {
        NeedLevel.NotNeeded => "answered",
        NeedLevel.Wanted => "wanted or critical",
        _ => "critical",
    };

    public static string Answer(AnswerValue answer) => answer switch
    {
        AnswerValue.Yes => "yes",
        AnswerValue.No => "no",
        _ => "unsure",
    };

    public static string Outcome(TrialOutcome outcome) => outcome switch
    {
        TrialOutcome.Worked => "worked",
        TrialOutcome.Inconsistent => "inconsistent",
        _ => "failed",
    };

    /// <summary>A level, an answer or an outcome in the words of the JSON.</summary>
    public static string Json<TEnum>(TEnum value)
        where TEnum : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    public static string Bounds(MeasurementCondition bounds)
    {
        string?[] words =
        [
            bounds.Over is { } over ? $"over {Number(over)}" : null,
            bounds.AtLeast is { } atLeast ? $"at least {Number(atLeast)}" : null,
            bounds.Under is { } under ? $"under {Number(under)}" : null,
            bounds.AtMost is { } atMost ? $"at most {Number(atMost)}" : null,
            bounds.Known switch { true => "measured", false => "not measured", null => null },
        ];
        return string.Join(" and ", words.Where(word => word is not null));
    }
}
