using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks;

/// <summary>What a rule does once it fires, apart from its words and from when it fires.</summary>
public static class RuleEffects
{
    /// <summary>Of rules that both versions have, those that do something else once they fire.</summary>
    public static IEnumerable<string> Changed(Framework before, Framework after, IEnumerable<string> rules) =>
        rules.Where(id => before.Rule(id) is { } was && after.Rule(id) is { } becomes && Of(was) != Of(becomes));

    private static string Of(Rule rule) => rule switch
    {
        PullRule pull => $"pulls {pull.Pulls}",
        HoldRule hold => $"{hold.Effect} {hold.Holds} {hold.To}",
        EvidenceRule evidence => $"suppresses {string.Join(' ', evidence.Suppresses)}; steers {string.Join(' ', evidence.Steers)} to {string.Join(' ', evidence.ToLatestOf)}",
        CombineRule combine => $"combines {combine.Pattern}",
        _ => "",
    };
}
