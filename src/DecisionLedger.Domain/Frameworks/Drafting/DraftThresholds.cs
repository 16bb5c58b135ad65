using System.Text.Json;
using System.Text.Json.Nodes;

namespace DecisionLedger.Domain.Frameworks.Drafting;

/// <summary>The numbers in a draft's rules.</summary>
internal static class DraftThresholds
{
    public static IReadOnlyList<Threshold> In(JsonObject document)
    {
        var compared = from condition in DraftConditions.In(document)
                       from comparison in Threshold.Comparisons
                       select (Owner: condition, Comparison: comparison);
        var reached = DraftConditions.Nodes(document, "rules.holds[].shortfall").OfType<JsonObject>().Select(shortfall => (Owner: shortfall, Comparison: Threshold.Reach));
        return
        [
            .. from place in compared.Concat(reached)
               where DraftText.TextIn(place.Owner, "measurement") is not null && place.Owner[place.Comparison] is JsonValue
               let number = place.Owner[place.Comparison]!
               select new Threshold(
                   DraftPath.Of(number),
                   OwnerOf(place.Owner),
                   DraftText.TextIn(place.Owner, "measurement")!,
                   place.Comparison,
                   number.GetValueKind() == JsonValueKind.String ? number.GetValue<string>() : number.ToJsonString()),
        ];
    }

    private static string OwnerOf(JsonNode node)
    {
        for (JsonNode? around = node; around is not null; around = around.Parent)
        {
            if (around is JsonObject rule && DraftText.TextIn(rule, "id") is { } id)
                return id;
            if (around is JsonObject standIn && DraftText.TextIn(standIn, "for") is { } approach)
                return $"stand-in for {approach}";
        }

        return "";
    }
}

/// <summary>A number that a rule compares a measurement with.</summary>
/// <param name="Path">Where the number stands.</param>
/// <param name="Owner">The id of the rule or warning that compares.</param>
/// <param name="Measurement">The id of the measurement.</param>
/// <param name="Comparison">One of <see cref="Comparisons"/>, or <see cref="Reach"/>.</param>
/// <param name="Value">The number as it is written.</param>
public sealed record Threshold(string Path, string Owner, string Measurement, string Comparison, string Value)
{
    /// <summary>The number that a rule says must be reached; it is no comparison, and cannot become one.</summary>
    public const string Reach = "reach";

    public static IReadOnlyList<string> Comparisons { get; } = ["over", "atLeast", "under", "atMost"];
}
