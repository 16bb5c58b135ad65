namespace DecisionLedger.Domain.Frameworks.Evaluation;

/// <summary>The smallest changes of known facts that change the verdict. Leaves the sheet as it found it, but for the rules that fired.</summary>
internal static class TippingPoints
{
    public static IReadOnlyList<TippingPoint> Of(Framework framework, FactSheet sheet, Verdict today)
    {
        var changes = FactChanges.Of(framework.Book, sheet);
        var singles = changes.Select(change => Try(change)).OfType<TippingPoint>().ToList();
        return singles.Count > 0 ? singles : [.. Pairs().Select(pair => Try(pair.First, pair.Second)).OfType<TippingPoint>()];

        IEnumerable<(FactChange First, FactChange Second)> Pairs() =>
            changes.SelectMany((first, index) => changes.Skip(index + 1).Where(second => second.Fact != first.Fact).Select(second => (first, second)));

        TippingPoint? Try(params ReadOnlySpan<FactChange> tried)
        {
            foreach (var change in tried)
                change.Apply();
            var verdict = RuleWalk.Run(framework.Book, sheet);
            foreach (var change in tried)
                change.Undo();

            return verdict == today
                ? null
                : new TippingPoint(
                    tried.ToArray().ToDictionary(change => change.Fact, change => change.Value),
                    framework.ApproachesIn(verdict.Now),
                    framework.ApproachesIn(verdict.Target));
        }
    }
}
