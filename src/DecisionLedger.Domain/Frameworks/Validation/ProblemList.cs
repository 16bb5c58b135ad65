using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Frameworks.Validation;

internal sealed class ProblemList
{
    private readonly List<FrameworkProblem> _problems = [];
    private int _more;

    /// <summary>The first hundred, and how many more there are.</summary>
    public IReadOnlyList<FrameworkProblem> All => _more == 0
        ? _problems
        : [.. _problems, new FrameworkProblem("$", $"has {_more} more problems, shown once you fix some of these")];

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

/// <summary>What the references of a document may name.</summary>
internal sealed class KnownIds(FrameworkDocument document)
{
    public IReadOnlySet<string> Headings { get; } = document.Headings.ToHashSet();

    public IReadOnlySet<string> Needs { get; } = document.Needs.Select(need => need.Id).ToHashSet();

    public IReadOnlySet<string> Families { get; } = document.Families.Select(family => family.Id).ToHashSet();

    public IReadOnlySet<string> Approaches { get; } = document.Approaches.Select(approach => approach.Id).ToHashSet();

    public IReadOnlySet<string> Questions { get; } = document.Checklist.Questions.Select(question => question.Id).ToHashSet();

    public IReadOnlySet<string> Signs { get; } = document.Signs.Select(sign => sign.Id).ToHashSet();

    public IReadOnlySet<string> Measurements { get; } = document.Measurements.Select(measurement => measurement.Id).ToHashSet();

    public IReadOnlySet<string> Patterns { get; } = document.Patterns.Select(pattern => pattern.Id).ToHashSet();

    public IReadOnlySet<string> Pulls { get; } = document.Rules.Pulls.Select(rule => rule.Id).ToHashSet();

    /// <summary>The rules that are worked out before anything is held back.</summary>
    public IReadOnlySet<string> FirstRules { get; } =
        document.Rules.Pulls.Concat<Rule>(document.Rules.Evidence).Select(rule => rule.Id).ToHashSet();

    public IReadOnlySet<string> AllRules { get; } =
        document.Rules.Pulls.Concat<Rule>(document.Rules.Evidence).Concat(document.Rules.Holds).Select(rule => rule.Id).ToHashSet();
}
