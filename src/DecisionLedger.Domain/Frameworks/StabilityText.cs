using DecisionLedger.Domain.Frameworks.Evaluation;
using DecisionLedger.Domain.Texts;

namespace DecisionLedger.Domain.Frameworks;

/// <summary>How stable a recommendation is, in sentences that claim no more than was worked out.</summary>
public static class StabilityText
{
    // From here on a share that is not known to be all of them is called almost all.
    private const double Almost = 0.99;

    /// <summary>The word that people read.</summary>
    public static string Word(StabilityLevel level) => level switch
    {
        StabilityLevel.Settled => "Settled",
        StabilityLevel.OneAnswerAway => "One answer away",
        _ => "Early",
    };

    /// <summary>What each answer to a question leads to, beside what is recommended today: Not needed keeps RAG, anything else adds fine-tuning.</summary>
    public static string Leads(Framework framework, IReadOnlyList<string> now, IReadOnlyList<string> target, IReadOnlyList<Consequence> consequences)
    {
        var today = new Consequence("", now, target);
        var groups = consequences.GroupBy(consequence => (string.Join('+', consequence.Now), string.Join('+', consequence.Target)))
            .Select(same => same.ToList())
            .OrderBy(same => same.Count)
            .ThenBy(same => same[0].LeadsTo(today) ? 0 : 1)
            .ToList();
        if (groups.Count == 1)
            return groups[0][0].LeadsTo(today) ? "No answer changes this." : $"Any answer {Effect(framework, today, groups[0][0])}.";
        var last = groups[^1].Count > 1 ? "anything else" : null;
        var parts = groups.Select((same, index) =>
            $"{(index == groups.Count - 1 && last is not null ? last : ShownList.Or(same.Select(consequence => Value(consequence.Value))))} {Effect(framework, today, same[0])}");
        var sentence = string.Join(", ", parts);
        return sentence[0] == '“' ? $"“{FactWords.StartOfSentence(sentence[1..])}." : $"{FactWords.StartOfSentence(sentence)}.";
    }

    internal static string Reason(Framework framework, StabilityLevel level, int completions, int open, IReadOnlyList<string> deciding, string leads, bool known) => level switch
    {
        StabilityLevel.Settled => completions == 1 ? "Everything is answered." : "No open answer can change this.",
        StabilityLevel.OneAnswerAway => $"{OpenQuestion.Words(framework, deciding[0])} {leads}",
        _ when !known && deciding.Count == 0 => "No rule recommends anything for these answers.",
        _ when !known => $"Nothing is recommended yet. Start with {ShownList.And(deciding.Select(fact => Name(framework, fact)))}.",
        _ when open == 0 => "Open answers can still change this.",
        _ => $"{(open == 1 ? "1 open answer" : $"{open} open answers")} can still change this. Most depends on {ShownList.And(deciding.Select(fact => Name(framework, fact)))}.",
    };

    /// <summary>What the outcomes have in common, and where they differ.</summary>
    internal static string? Common(Framework framework, Consequence today, IReadOnlyList<ApproachShare> shares)
    {
        var always = shares.Where(share => share.Share == 1).ToList();
        var almost = shares.Where(share => share.Share is >= Almost and < 1).ToList();
        var open = shares.Where(share => share.Share is > 0 and < Almost).ToList();
        var common = (always.Count, almost.Count) switch
        {
            ( > 0, _) => Part(framework, always, "every outcome"),
            (_, > 0) => Part(framework, almost, "almost every outcome"),
            _ when open.MaxBy(share => share.Share) is { Share: > 0.5 } most => $"No approach is part of every outcome; {Name(framework, most)} is part of most.",
            _ => "No approach is part of every outcome.",
        };
        if (open.Count == 0)
            return always.Exists(share => share.Now is > 0 and < 1 || share.Target is > 0 and < 1) ? $"{common} What is open is when." : common;
        var (kept, added) = (open.Where(share => Holds(today, share)).ToList(), open.Where(share => !Holds(today, share)).ToList());
        string?[] whether =
        [
            kept.Count > 0 ? $"whether to keep {ShownList.Or(kept.Select(share => Name(framework, share)))}" : null,
            added.Count > 0 ? $"whether to add {ShownList.Or(added.Select(share => Name(framework, share)))}" : null,
        ];
        return $"{common} What is open is {string.Join(" and ", whether.OfType<string>())}.";
    }

    private static string Effect(Framework framework, Consequence today, Consequence then)
    {
        if (then.LeadsTo(today))
            return $"keeps {HypothesisText.Path(framework, then.Now, then.Target)}";
        if (then.Target.Count == 0)
            return "leaves nothing to recommend";
        var (was, becomes) = (today.Now.Union(today.Target).ToList(), then.Now.Union(then.Target).ToList());
        var (added, dropped) = (becomes.Except(was).ToList(), was.Except(becomes).ToList());
        if (added.Count > 0 && dropped.Count == 0 && today.Now.Count > 0 && then.Now.SequenceEqual(then.Target))
            return $"adds {Names(framework, added)}";
        if (added.Count > 0 && dropped.Count == 0 && today.Now.Count > 0 && then.Now.SequenceEqual(today.Now))
            return $"adds {Names(framework, added)} as the target";
        return added.Count == 0 && dropped.Count > 0 && then.Now.SequenceEqual(then.Target)
            ? $"drops {Names(framework, dropped)}"
            : $"leads to {HypothesisText.Path(framework, then.Now, then.Target)}";
    }

    private static string Part(Framework framework, List<ApproachShare> shares, string of) =>
        FactWords.StartOfSentence($"{ShownList.And(shares.Select(share => Name(framework, share)))} {(shares.Count == 1 ? "is" : "are")} part of {of}.");

    private static bool Holds(Consequence today, ApproachShare share) => today.Now.Contains(share.Approach) || today.Target.Contains(share.Approach);

    private static string Names(Framework framework, IEnumerable<string> approaches) => ShownList.And(approaches.Select(approach => NameOf(framework, approach)));

    private static string Name(Framework framework, ApproachShare share) => NameOf(framework, share.Approach);

    private static string NameOf(Framework framework, string approach) =>
        framework.Approach(approach) is { } known ? ShownName.InSentence(known.Name) : approach;

    /// <summary>A need by its name, a question in quotation marks.</summary>
    private static string Name(Framework framework, string fact) => FactPath.Split(fact).Kind == FactPath.Needs
        ? ShownName.InSentence(framework.NameOf(fact))
        : $"“{framework.NameOf(fact)}”";

    private static string Value(string value) => value switch
    {
        "notNeeded" => "not needed",
        "yes" or "no" => $"“{value}”",
        _ => value,
    };
}
