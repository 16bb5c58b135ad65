namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>Shares of all completions, worked out from one completion of each kind and from how many there are of that kind.</summary>
internal static class Shares
{
    /// <returns>
    /// The share that gives today's verdict, by unknown the share of completions of the others under which the verdict depends on it, and how many
    /// completions hold each approach.
    /// </returns>
    public static (double Robustness, double[] Influences, PathCounts Paths) Of(Completions completions, Unknown[] unknowns, Verdict today)
    {
        var verdicts = completions.Verdicts();
        var weights = Weights(completions, unknowns);
        var number = Lanes.NumberOf(today);
        var paths = new PathCounts(completions.Approaches);
        long same = 0, all = 0;
        for (var completion = 0; completion < verdicts.Length; completion++)
        {
            all += weights[completion];
            if (verdicts[completion] == number)
                same += weights[completion];
            paths.Add(verdicts[completion], weights[completion]);
        }

        var influences = new double[unknowns.Length];
        var stride = 1;
        for (var index = 0; index < unknowns.Length; index++)
        {
            influences[index] = unknowns[index].KindCount == 1 ? 0 : Influence(unknowns[index], stride);
            stride *= unknowns[index].KindCount;
        }

        return ((double)same / all, influences, paths);

        double Influence(Unknown unknown, int stride)
        {
            var depends = 0L;
            for (var first = 0; first < verdicts.Length; first += stride * unknown.KindCount)
                for (var completion = first; completion < first + stride; completion++)
                    if (Differ(completion, stride, unknown.KindCount))
                        depends += weights[completion];
            return (double)(depends / unknown.Weight(0)) / (all / unknown.Values);
        }

        bool Differ(int completion, int stride, int kinds)
        {
            for (var kind = 1; kind < kinds; kind++)
                if (verdicts[completion + (kind * stride)] != verdicts[completion])
                    return true;
            return false;
        }
    }

    /// <summary>How many completions are of the kind of each, but for unknowns that nothing depends on: they would multiply all of them alike.</summary>
    private static int[] Weights(Completions completions, Unknown[] unknowns)
    {
        var weights = new int[completions.Count];
        weights[0] = 1;
        var stride = 1;
        foreach (var unknown in unknowns)
        {
            for (var kind = unknown.KindCount - 1; kind >= 0 && unknown.KindCount > 1; kind--)
            {
                var weight = unknown.Weight(kind);
                for (var before = 0; before < stride; before++)
                    weights[(kind * stride) + before] = weights[before] * weight;
            }

            stride *= unknown.KindCount;
        }

        return weights;
    }
}
