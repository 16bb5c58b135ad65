using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Tests.Frameworks;

/// <summary>
/// Throws documents with something of everything that a framework may say, and facts for them. A document may be wrong in what a throw cannot know, such
/// as conditions that exclude each other: whether it is, its check decides.
/// </summary>
public sealed class RandomFramework(int seed, int mostNeeds = 3)
{
    private readonly Random _random = new(seed);

    private string[] _approaches = [];
    private string[] _needs = [];
    private string[] _questions = [];
    private string[] _signs = [];
    private MeasurementDefinition[] _measurements = [];
    private List<string> _rules = [];

    public FrameworkDocument Document()
    {
        _approaches = Ids("a", 1, 4);
        _needs = Ids("n", mostNeeds > 3 ? mostNeeds - 1 : 1, mostNeeds);
        _questions = Ids("q", 0, 3);
        _signs = Ids("s", 0, 3);
        _measurements = [.. Ids("m", 0, 2).Select(id => new MeasurementDefinition(
            id, $"Thing{id}", "pieces", Kind: Chance(2) ? MeasurementKind.Whole : MeasurementKind.Fractional, Min: Pick<decimal>([0, 0, -2, 0.5m])))];
        _rules = [];

        // Listed, and one that approaches belong to because it bears their id; or none, so that each approach is its own.
        var families = Chance(2) ? Ids("f", 1, 3) : null;
        var approaches = _approaches.Select(id => new Approach(id, $"Thing{id}", families is null ? null : Pick(families))).ToArray();
        if (families is not null && Chance(3))
        {
            families = [.. families, approaches[0].Id];
            approaches[0] = approaches[0] with { Family = null };
        }

        string[] columns = families ?? _approaches;
        var pulls = Many(1, 5, n => new PullRule { Text = $"Pull {n}", When = OfARule(), Pulls = Pick(_approaches), Id = Rule($"P{n}") });
        var evidence = Many(0, 2, n => new EvidenceRule
        {
            Id = $"E{n}",
            Text = $"Evidence {n}",
            When = Chance(2) ? Tried() : OfARule(),
            Suppresses = Some(pulls.Select(rule => rule.Id)),
            Steers = Some(pulls.Select(rule => rule.Id)),
            ToLatestOf = Some(_approaches),
        });
        _rules.AddRange(evidence.Select(rule => rule.Id));
        var pulled = pulls.Select(rule => rule.Pulls).ToArray();
        var holds = Many(0, 3, n => Hold(n, pulled));
        var standIns = holds.Where(hold => hold.Effect == HoldEffect.Blocks).Select(hold => hold.Holds).Distinct().Select(StandIn).ToList();
        _rules.AddRange(holds.Select(rule => rule.Id));
        var patterns = Many(0, 2, n => new Pattern { Id = $"pattern{n}", Name = $"Pattern {n}", Description = "How they combine" });

        return new FrameworkDocument
        {
            Version = 1,
            Name = "Thrown",
            FamiliesListed = families is null ? null : [.. families.Select(id => new Family(id, $"Family{id}"))],
            Approaches = approaches,
            Needs = [.. _needs.Select(id => new Need(id, $"Thing{id}"))],
            Matrix = Chance(2) ? null : new Matrix { Rows = [.. Some(_needs).Select(need => Row(need, columns))] },
            Checklist = new Checklist
            {
                Questions = [.. _questions.Select(id => new Question(id, $"Is{id} so?", YesSpeaks: Chance(2) ? YesSpeaks.For : YesSpeaks.Against))],
                SpeaksForListed = Pick(columns),
            },
            Signs = [.. _signs.Select(id => new Sign(id, $"Sign{id}", "It speaks"))],
            Measurements = _measurements,
            Patterns = patterns,
            Spectrum = Chance(3) ? new Spectrum { From = "simple", To = "complex", Bands = [.. columns.Select(Band)] } : null,
            Rules = new RuleSet
            {
                Pulls = pulls,
                Evidence = evidence,
                Holds = holds,
                StandIns = standIns,
                Combines = patterns.Count == 0 ? [] : Many(0, 2, n => new CombineRule { Id = $"C{n}", Text = $"Combine {n}", When = Tree(2, Stands), Pattern = Pick(patterns).Id }),
                Supersessions = Many(0, 2, _ => Supersession()).Where(item => item.Over.Count > 0).ToList(),
            },
            Warnings = Many(0, 2, n => new WarningRule { Id = $"w{n}", Text = $"Beware {n}", When = Tree(2, OfADecision) }),
        };
    }

    /// <summary>Facts of every kind for the document thrown last, and some of another.</summary>
    public Facts Facts()
    {
        var contested = Chance(2) ? Some(_questions) : [];
        return new Facts
        {
            Needs = Some([.. _needs, "ofAnother"]).ToDictionary(id => id, _ => Pick(Enum.GetValues<NeedLevel>())),
            Answers = Some([.. _questions, "ofAnother"]).Except(contested).ToDictionary(id => id, _ => Pick(Enum.GetValues<AnswerValue>())),
            Contested = contested,
            Signs = Some([.. _signs, "ofAnother"]),
            Trials = Many(0, 4, _ => new Trial(Pick([.. _approaches, "ofAnother"]), Pick(Enum.GetValues<TrialOutcome>()), Some(_needs))),
            Measurements = _measurements.Where(_ => Chance(2)).ToDictionary(
                measurement => measurement.Id,
                measurement => Math.Max(measurement.Kind == MeasurementKind.Whole ? Math.Ceiling(measurement.Min) : measurement.Min, Pick<decimal>([0, 1, 2, 3, 5, 9, 10, 11, 100]))),
            Decision = Chance(2) ? null : new StandingDecision(Some(_approaches), Some(_needs), Chance(2), Chance(2)),
        };
    }

    public int Below(int bound) => _random.Next(bound);

    public T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    private HoldRule Hold(int n, string[] pulled)
    {
        var holds = Pick(pulled);
        var others = _approaches.Where(other => other != holds).ToArray();
        var givesWay = others.Length > 0 && Chance(2);
        return new HoldRule
        {
            Id = $"H{n}",
            Text = $"Hold {n}",
            When = OfARule(),
            Holds = holds,
            Effect = givesWay ? HoldEffect.GivesWay : HoldEffect.Blocks,
            To = givesWay ? Pick(others) : null,
            Shortfall = _measurements.Length > 0 && Chance(2) ? new Shortfall(Pick(_measurements).Id, Pick<decimal>([1, 2.5m, 50]), "{missing} to {reach}") : null,
        };
    }

    private StandIn StandIn(string blocked)
    {
        var others = _approaches.Where(other => other != blocked).DefaultIfEmpty(blocked).ToArray();
        return new StandIn(blocked, [.. Many(0, 2, _ => new StandInChoice(Pick(others), OfARule())), new StandInChoice(Pick(others))]);
    }

    private Supersession Supersession()
    {
        var approach = Pick(_approaches);
        return new Supersession(approach, Some(_approaches.Where(other => other != approach)));
    }

    private MatrixRow Row(string need, string[] columns) =>
        new(need, $"Row{need}", columns.ToDictionary(column => column, _ => new MatrixCell(Pick(Enum.GetValues<MatrixMark>()))));

    private SpectrumBand Band(string family) =>
        new(family, $"Band{family}", "so", "days", "days", "$1-2", Below(5), 5 + Below(5), Chance(3), "low");

    /// <summary>Always names a fact, as what becomes a reason must.</summary>
    private Condition OfARule() => Chance(2) ? Naming() : new AllCondition([Naming(), Tree(2, Leaf)]);

    private Condition Tree(int depth, Func<Condition> leaf) => depth == 0 || Chance(2)
        ? leaf()
        : Below(3) switch
        {
            0 => new AllCondition(Many(1, 3, _ => Tree(depth - 1, leaf))),
            1 => new AnyCondition(Many(1, 3, _ => Tree(depth - 1, leaf))),
            _ => new NotCondition(Tree(depth - 1, leaf)),
        };

    private Condition Leaf() => Below(4) switch
    {
        0 => new NotCondition(Naming()),
        1 when _measurements.Length > 0 => new MeasurementCondition(Pick(_measurements).Id, Known: Chance(2)),
        2 => new AnyNeedStatedCondition(Chance(2)),
        _ => Naming(),
    };

    private Condition Stands() => Chance(2) ? new StandsCondition(SomeOf(_approaches)) : Leaf();

    private Condition OfADecision() => Below(4) switch
    {
        0 => new DecidedCondition(Pick(_approaches)),
        1 => new PurposeCondition(SomeOf(_needs), Pick(_approaches)),
        2 => new DecisionNotesCondition(Pick(Enum.GetValues<DecisionNote>())),
        _ => Stands(),
    };

    private Condition Naming() => Below(7) switch
    {
        0 when _questions.Length > 0 => new AnswerCondition(Pick(_questions), Chance(2) ? AnswerValue.Yes : AnswerValue.No),
        1 when _signs.Length > 0 => new SignCondition(Pick(_signs)),
        2 => Tried(),
        3 when _measurements.Length > 0 => Measured(),
        4 when _rules.Count > 0 => new RuleCondition(Pick(_rules)),
        _ => new NeedCondition(Pick(_needs), Pick(Enum.GetValues<NeedLevel>())),
    };

    private LatestTrialCondition Tried() => new(SomeOf(_approaches), SomeOf(Enum.GetValues<TrialOutcome>()));

    private MeasurementCondition Measured()
    {
        var bound = Pick<decimal>([1, 2, 2.5m, 10, 10.01m, 100]);
        return Below(5) switch
        {
            0 => new(Pick(_measurements).Id, Over: bound),
            1 => new(Pick(_measurements).Id, AtLeast: bound),
            2 => new(Pick(_measurements).Id, Under: bound),
            3 => new(Pick(_measurements).Id, AtMost: bound, Known: true),
            _ => new(Pick(_measurements).Id, Over: bound, AtMost: bound + Pick<decimal>([0.005m, 1, 7])),
        };
    }

    private string Rule(string id)
    {
        // Rules ask about those before them, and once in a while about one that may come later.
        _rules.Add(Chance(30) ? "P1" : id);
        return id;
    }

    private string[] Ids(string kind, int least, int most) => [.. Enumerable.Range(0, least + Below(most - least + 1)).Select(n => $"{kind}{n}")];

    private List<T> Many<T>(int least, int most, Func<int, T> make) => [.. Enumerable.Range(0, least + Below(most - least + 1)).Select(make)];

    private List<T> Some<T>(IEnumerable<T> from) => [.. from.Where(_ => Chance(2))];

    private List<T> SomeOf<T>(IReadOnlyList<T> from) => Some(from) is { Count: > 0 } some ? some : [Pick(from)];

    private bool Chance(int oneIn) => Below(oneIn) == 0;
}
