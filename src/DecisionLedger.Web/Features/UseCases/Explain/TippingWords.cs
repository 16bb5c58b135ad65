using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Web.Features.UseCases.Explain;

/// <summary>The values of a tipping point, which come in the JSON's words, as people say them after "if".</summary>
public static class TippingWords
{
    public static string Of(string factPath, string value) => (FactPath.Split(factPath).Kind, value) switch
    {
        (FactPath.Trials, "worked") => "had worked",
        (FactPath.Trials, "failed") => "had failed",
        (FactPath.Trials, _) => $"had been {value}",
        (FactPath.Answers, _) => $"were answered {value}",
        (_, "notNeeded") => "were not needed",
        (_, "notSeen") => "were not seen",
        _ => $"were {value}",
    };
}
