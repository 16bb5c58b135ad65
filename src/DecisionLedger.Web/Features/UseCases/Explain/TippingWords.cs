namespace DecisionLedger.Web.Features.UseCases.Explain;

/// <summary>The values of a tipping point, which come in the JSON's words, as people say them.</summary>
public static class TippingWords
{
    public static string Of(string value) => value switch
    {
        "notNeeded" => "not needed",
        "notSeen" => "not seen",
        "yes" or "no" => $"answered {value}",
        _ => value,
    };
}
