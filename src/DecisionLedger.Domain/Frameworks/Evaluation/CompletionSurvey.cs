namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>What the completions of the unknown facts give. Leaves the sheet as it found it, but for the rules that fired.</summary>
/// <param name="Robustness">The share of completions that give today's verdict.</param>
/// <param name="Influences">By unknown: the share of completions of the others under which the verdict depends on it.</param>
internal sealed record CompletionSurvey(bool IsExact, int Completions, double Robustness, double[] Influences)
{
    private const ulong Seed = 20260301;

    // Influence takes an evaluation for each value of each unknown; fewer draws tell the order well enough.
    private const int DrawsForInfluence = 512;

    public static CompletionSurvey Exact(RuleBook book, FactSheet sheet, Unknown[] unknowns, Verdict today)
    {
        var completions = unknowns.Aggregate(1, (product, unknown) => product * unknown.Values);
        var verdicts = new Verdict[completions];
        var same = 0;
        for (var completion = 0; completion < completions; completion++)
        {
            var rest = completion;
            foreach (var unknown in unknowns)
            {
                unknown.Set(rest % unknown.Values);
                rest /= unknown.Values;
            }

            verdicts[completion] = RuleWalk.Run(book, sheet);
            if (verdicts[completion] == today)
                same++;
        }

        Clear(unknowns);
        return new CompletionSurvey(true, completions, (double)same / completions, InfluencesIn(verdicts, unknowns));
    }

    public static CompletionSurvey Sampled(RuleBook book, FactSheet sheet, Unknown[] unknowns, Verdict today, int draws)
    {
        var random = new SplitMix64(Seed);
        var drawn = new int[unknowns.Length];
        var depends = new int[unknowns.Length];
        var same = 0;
        for (var draw = 0; draw < draws; draw++)
        {
            for (var index = 0; index < unknowns.Length; index++)
            {
                drawn[index] = random.Below(unknowns[index].Values);
                unknowns[index].Set(drawn[index]);
            }

            var verdict = RuleWalk.Run(book, sheet);
            if (verdict == today)
                same++;

            if (draw >= DrawsForInfluence)
                continue;
            for (var index = 0; index < unknowns.Length; index++)
                if (DependsOn(unknowns[index], drawn[index], verdict, book, sheet))
                    depends[index]++;
        }

        Clear(unknowns);
        return new CompletionSurvey(
            false,
            draws,
            (double)same / draws,
            [.. depends.Select(count => (double)count / Math.Min(draws, DrawsForInfluence))]);
    }

    private static bool DependsOn(Unknown unknown, int drawn, Verdict verdict, RuleBook book, FactSheet sheet)
    {
        var depends = false;
        for (var value = 0; value < unknown.Values && !depends; value++)
        {
            if (value == drawn)
                continue;
            unknown.Set(value);
            depends = RuleWalk.Run(book, sheet) != verdict;
        }

        unknown.Set(drawn);
        return depends;
    }

    /// <summary>Verdicts are numbered by the unknowns' values as digits, the first unknown's digit the lowest.</summary>
    private static double[] InfluencesIn(Verdict[] verdicts, Unknown[] unknowns)
    {
        var influences = new double[unknowns.Length];
        var stride = 1;
        for (var index = 0; index < unknowns.Length; index++)
        {
            var values = unknowns[index].Values;
            var depends = 0;
            for (var completion = 0; completion < verdicts.Length; completion++)
            {
                if (completion / stride % values != 0)
                    continue;
                for (var value = 1; value < values; value++)
                {
                    if (verdicts[completion + (value * stride)] != verdicts[completion])
                    {
                        depends++;
                        break;
                    }
                }
            }

            influences[index] = (double)depends / (verdicts.Length / values);
            stride *= values;
        }

        return influences;
    }

    private static void Clear(Unknown[] unknowns)
    {
        foreach (var unknown in unknowns)
            unknown.Clear();
    }
}
