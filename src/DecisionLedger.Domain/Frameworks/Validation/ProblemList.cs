namespace DecisionLedger.Domain.Frameworks.Validation;

internal sealed class ProblemList
{
    private readonly List<FrameworkProblem> _problems = [];

    public IReadOnlyList<FrameworkProblem> All => _problems;

    public void Add(string place, string text) => _problems.Add(new FrameworkProblem(place, text));

    public void MustBe(bool right, string place, string text)
    {
        if (!right)
            Add(place, text);
    }

    public void MustKnow(IReadOnlySet<string> ids, string id, string place, string what) =>
        MustBe(ids.Contains(id), place, $"there is no {what} “{id}”");

    public void MustKnow(IReadOnlySet<string> ids, IReadOnlyList<string> named, string place, string what)
    {
        for (var index = 0; index < named.Count; index++)
            MustKnow(ids, named[index], $"{place}[{index}]", what);
    }
}
