namespace DecisionLedger.Domain.Frameworks.Validation;

internal sealed class ProblemList
{
    private readonly List<FrameworkProblem> _problems = [];
    private int _more;

    /// <summary>The first hundred, and how many more there are.</summary>
    public IReadOnlyList<FrameworkProblem> All => _more == 0
        ? _problems
        : [.. _problems, new FrameworkProblem("$", $"has {_more} more problems, which are told once some of these are mended")];

    public void Add(string place, string text)
    {
        if (_problems.Count < FrameworkLimits.Problems)
            _problems.Add(new FrameworkProblem(place, text));
        else
            _more++;
    }

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
