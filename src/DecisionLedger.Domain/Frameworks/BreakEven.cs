using System.Globalization;
using DecisionLedger.Domain.Frameworks.Evaluation;

namespace DecisionLedger.Domain.Frameworks;

/// <summary>
/// When the shorter prompt of a fine-tuned model has paid for its training. Output tokens, serving and retraining are not included: the source gives no numbers for them.
/// </summary>
/// <param name="Missing">Fact paths of the numbers that nobody measured; nothing is worked out until there are none.</param>
/// <param name="MonthlySavingUsd">What the shorter prompt saves a month, US dollars; below 0 where it costs more.</param>
/// <param name="Months">Months until the saving has paid for training; null where it never does.</param>
public sealed record BreakEven(IReadOnlyList<string> Missing, double? MonthlySavingUsd, double? Months)
{
    private const double Million = 1_000_000;

    /// <summary>The formula, for people.</summary>
    public static string Formula =>
        "months = cost of training / (requests a month x (prompt tokens x price of input tokens - prompt tokens, fine-tuned x price of input tokens, fine-tuned) / 1,000,000)";

    private static readonly string[] Measurements =
    [
        "promptTokens", "tunedPromptTokens", "requestsPerMonth", "inputPricePerMillion", "tunedInputPricePerMillion", "trainingCost",
    ];

    /// <summary>Fact paths of the numbers that it takes. None has a default: a price that nobody stated is not known.</summary>
    public static IReadOnlyList<string> Inputs { get; } = [.. Measurements.Select(FactPath.Measurement)];

    /// <summary>Whether a framework has the measurements that it takes: one about something else has no break-even.</summary>
    public static bool IsKnownTo(Framework framework) => Measurements.All(input => framework.Measurement(input) is not null);

    public static BreakEven Of(Facts facts)
    {
        var missing = Measurements.Where(input => !facts.Measurements.ContainsKey(input)).Select(FactPath.Measurement).ToList();
        if (missing.Count > 0)
            return new BreakEven(missing, null, null);

        var saving = Number("requestsPerMonth")
            * ((Number("promptTokens") * Number("inputPricePerMillion")) - (Number("tunedPromptTokens") * Number("tunedInputPricePerMillion")))
            / Million;
        return new BreakEven([], saving, saving > 0 ? Number("trainingCost") / saving : null);

        double Number(string input) => (double)facts.Measurements[input];
    }

    /// <summary>The formula with the numbers in it, for people; null while any is missing.</summary>
    public static string? Worked(Facts facts)
    {
        if (Of(facts) is not { Missing.Count: 0 } breakEven)
            return null;
        var result = breakEven.Months is { } months ? months.ToString("#,0.#", CultureInfo.InvariantCulture) : "never";
        return $"{Number("trainingCost")} / ({Number("requestsPerMonth")} x ({Number("promptTokens")} x {Number("inputPricePerMillion")} - "
            + $"{Number("tunedPromptTokens")} x {Number("tunedInputPricePerMillion")}) / 1,000,000) = {result}";

        string Number(string input) => FactWords.Number(facts.Measurements[input]);
    }
}
