using System.Numerics;

namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>What the completions of the unknown facts give. Leaves the sheet as it found it, but for the rules that fired.</summary>
/// <param name="Completions">How many the share is of.</param>
/// <param name="Robustness">The share of completions that give today's verdict; 1 only where it is sure that all do.</param>
/// <param name="Influences">By unknown: the share of completions of the others under which the verdict depends on it.</param>
/// <param name="RuledOut">By unknown: whether it is sure that the verdict never depends on it.</param>
/// <param name="Paths">How many of the completions counted for it hold each approach.</param>
/// <param name="EveryPath">Whether <paramref name="Paths"/> counts all completions; if not, those of the sample.</param>
internal sealed record CompletionSurvey(
    bool IsExact, int Completions, double Robustness, double[] Influences, bool[] RuledOut, PathCounts Paths, bool EveryPath)
{
    private const ulong Seed = 20260301;

    // Influence takes a verdict for each value of each unknown; fewer draws tell the order well enough.
    private const int DrawsForInfluence = 512;

    // Fewer still where very many unknowns each take verdicts of their own.
    private const int VerdictsForInfluence = 40_000;

    public static CompletionSurvey Of(CompiledRules book, FactVector sheet, Unknown[] unknowns, Verdict today, int mostCompletions)
    {
        var completions = new Completions(book, sheet, unknowns);
        var count = 1L;
        foreach (var unknown in unknowns)
            count = Math.Min(count * unknown.Values, mostCompletions + 1L);

        var survey = count <= mostCompletions ? Exact(completions, unknowns, today, (int)count) : Sampled(completions, unknowns, today, mostCompletions);
        completions.Clear();
        return survey;
    }

    private static CompletionSurvey Exact(Completions completions, Unknown[] unknowns, Verdict today, int count)
    {
        var (robustness, influences, paths) = Shares.Of(completions, unknowns, today);
        return new CompletionSurvey(true, count, robustness, influences, [.. influences.Select(influence => influence == 0)], paths, true);
    }

    private static CompletionSurvey Sampled(Completions completions, Unknown[] unknowns, Verdict today, int draws)
    {
        int[] relevant = [.. Enumerable.Range(0, unknowns.Length).Where(index => unknowns[index].KindCount > 1)];
        var drawsForInfluence = Math.Min(DrawsForInfluence, VerdictsForInfluence / Math.Max(1, relevant.Sum(index => unknowns[index].KindCount - 1)));
        var random = new SplitMix64(Seed);
        var depends = new int[unknowns.Length];
        var paths = new PathCounts(completions.Approaches);
        var same = 0;
        for (var first = 0; first < draws; first += Lanes.Count)
        {
            completions.Begin();
            for (var lane = 0; lane < Lanes.Count && first + lane < draws; lane++)
                foreach (var index in relevant)
                    completions.Set(lane, index, unknowns[index].Kinds[random.Below(unknowns[index].Values)]);

            same += BitOperations.PopCount(completions.SameAs(today) & First(draws - first));
            completions.CountInto(paths, First(draws - first));
            if (first >= drawsForInfluence)
                continue;
            var depending = completions.DependingOn(relevant);
            for (var i = 0; i < relevant.Length; i++)
                depends[relevant[i]] += BitOperations.PopCount(depending[i] & First(Math.Min(draws, drawsForInfluence) - first));
        }

        var robustness = (double)same / draws;
        var influences = depends.Select(count => (double)count / Math.Min(draws, drawsForInfluence)).ToArray();
        var ruledOut = unknowns.Select(unknown => unknown.KindCount == 1).ToArray();

        // What the draws did not show may be rare, or impossible: that is a claim, and claims are not drawn by lot.
        var unshown = unknowns.Where((_, index) => influences[index] == 0 && !ruledOut[index]).Any();
        var everyPath = completions.CanBeGoneThrough && (unshown || same == draws || paths.AnyIsPartOfAll);
        if (everyPath)
        {
            (var all, var exact, paths) = Shares.Of(completions, unknowns, today);
            for (var index = 0; index < unknowns.Length; index++)
            {
                ruledOut[index] = exact[index] == 0;
                influences[index] = influences[index] == 0 ? exact[index] : influences[index];
            }

            if (same == draws)
                robustness = all;
        }
        else if (same == draws)
        {
            robustness = (draws - 1.0) / draws;
        }

        return new CompletionSurvey(false, draws, robustness, influences, ruledOut, paths, everyPath);
    }

    /// <summary>The first so many lanes.</summary>
    private static ulong First(int lanes) => lanes >= Lanes.Count ? ulong.MaxValue : (1ul << lanes) - 1;
}

/// <summary>Steele, Lea and Flood's generator. The framework's own, because a sample must be the same on every machine and runtime for ever.</summary>
internal struct SplitMix64(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A number from 0 to below the bound; the bound is small, so the bias is far below what a sample shows.</summary>
    // The runtime divides much faster by a bound that it knows.
    public int Below(int bound) => bound switch
    {
        2 => (int)(Next() & 1),
        3 => (int)(Next() % 3),
        _ => (int)(Next() % (ulong)bound),
    };

    private ulong Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = _state;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }
}
