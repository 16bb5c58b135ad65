using System.Text.Json;
using DecisionLedger.Domain.Frameworks.Documents;
using DecisionLedger.Domain.Frameworks.Evaluation;
using DecisionLedger.Domain.Texts;

namespace DecisionLedger.Domain.Frameworks;

/// <summary>A version of the decision framework: a document that was checked, ready to be evaluated and looked up.</summary>
public sealed class Framework
{
    private readonly Dictionary<string, Rule> _rules;
    private readonly Lazy<HashSet<string>> _measurementsRead;

    private Framework(string id, FrameworkDocument document)
    {
        Id = id;
        Document = document;
        Book = new CompiledRules(document);
        _rules = Book.Rules.ToDictionary(rule => rule.Rule.Id, rule => rule.Rule);
        _measurementsRead = new(() =>
        [
            .. ConditionTree.AllOf(Document).OfType<MeasurementCondition>().Select(condition => FactPath.Measurement(condition.Measurement)),
            .. BreakEven.IsKnownTo(this) ? BreakEven.Inputs : [],
        ]);
    }

    /// <summary>The JSON schema of framework documents. It describes their shape; <see cref="ProblemsIn"/> checks what a shape cannot say, too.</summary>
    public static string Schema => FrameworkSchema.Text;

    /// <summary>The framework that this is a version of. It stands beside the document, not in it: an imported copy is another framework.</summary>
    public string Id { get; }

    public FrameworkKey Key => new(Id, Version);

    public FrameworkDocument Document { get; }

    public int Version => Document.Version;

    public string Name => Document.Name;

    internal CompiledRules Book { get; }

    /// <exception cref="FrameworkInvalidException">The document is not valid; the exception names every problem and its place.</exception>
    public static Framework Parse(string json, string id = PublishedFrameworks.CustomiseLlm)
    {
        var (framework, problems) = Read(json, id);
        return framework ?? throw new FrameworkInvalidException(problems);
    }

    /// <exception cref="FrameworkInvalidException">The document is not valid.</exception>
    public static Framework Of(FrameworkDocument document) => Parse(JsonSerializer.Serialize(document, FrameworkJson.Options));

    /// <summary>
    /// A version that was published. It was checked on that day and is not checked again: what a later day would refuse must go on reading as it did.
    /// </summary>
    /// <exception cref="JsonException">The text is no framework document at all.</exception>
    public static Framework Published(string json, string id) =>
        new(id, JsonSerializer.Deserialize<FrameworkDocument>(json, FrameworkJson.Options) ?? throw new JsonException("A published framework has no document."));

    /// <summary>What is wrong with a document; empty where <see cref="Parse"/> would accept it.</summary>
    public static IReadOnlyList<FrameworkProblem> ProblemsIn(string json) => Read(json, PublishedFrameworks.CustomiseLlm).Problems;

    /// <summary>The document as indented JSON, from which <see cref="Parse"/> makes an equal framework.</summary>
    public string ToJson() => JsonSerializer.Serialize(Document, FrameworkJson.Options);

    public Need? Need(string id) => Document.Needs.FirstOrDefault(need => need.Id == id);

    public Question? Question(string id) => Document.Checklist.Questions.FirstOrDefault(question => question.Id == id);

    public Sign? Sign(string id) => Document.Signs.FirstOrDefault(sign => sign.Id == id);

    public MeasurementDefinition? Measurement(string id) => Document.Measurements.FirstOrDefault(measurement => measurement.Id == id);

    public Approach? Approach(string id) => Document.Approaches.FirstOrDefault(approach => approach.Id == id);

    public Pattern? Pattern(string id) => Document.Patterns.FirstOrDefault(pattern => pattern.Id == id);

    public MatrixRow? MatrixRow(string need) => Document.Matrix?.Rows.FirstOrDefault(row => row.Need == need);

    public Rule? Rule(string id) => _rules.GetValueOrDefault(id);

    /// <summary>What a decision on these approaches is asked to note.</summary>
    public AskedOfDecision AskedOf(IReadOnlyList<string> approaches)
    {
        var warnings = Document.Warnings.Select(warning => ConditionTree.Of(warning.When).ToList()).ToList();
        return new AskedOfDecision(
            approaches.FirstOrDefault(approach => warnings.Any(parts => parts.OfType<PurposeCondition>().Any(purpose => purpose.Of == approach))),
            Asks(DecisionNote.Fallback),
            Asks(DecisionNote.DiverseExamples));

        bool Asks(DecisionNote note) => warnings.Any(parts =>
            parts.OfType<DecisionNotesCondition>().Any(notes => notes.DecisionNotes == note)
            && parts.OfType<DecidedCondition>().Any(decided => approaches.Contains(decided.Decided)));
    }

    /// <summary>Whether a warning may come or go with what is decided.</summary>
    public bool LooksAtTheDecision(string warning) => Document.Warnings.Where(item => item.Id == warning)
        .SelectMany(item => ConditionTree.Of(item.When))
        .Any(part => part is DecidedCondition or PurposeCondition or DecisionNotesCondition);

    /// <summary>Whether a rule, a warning or the break-even looks at a measurement: one that nothing looks at changes nothing.</summary>
    public bool ReadsMeasurement(string id) => _measurementsRead.Value.Contains(FactPath.Measurement(id));

    /// <summary>The approaches of a set from <see cref="Verdict"/>, in the document's order.</summary>
    public IReadOnlyList<string> ApproachesIn(uint set) => Book.ApproachesIn(set);

    /// <summary>
    /// A fact path in plain words: the need's name, the question, the sign, "trial of few-shot", the measurement's name, "decision". A path that
    /// this version does not know comes back as it is.
    /// </summary>
    public string NameOf(string factPath)
    {
        var (kind, id) = FactPath.Split(factPath);
        return kind switch
        {
            FactPath.Needs => Need(id)?.Name,
            FactPath.Answers => Question(id)?.Text,
            FactPath.Signs => Sign(id)?.Name,
            FactPath.Trials when Approach(id) is { } approach => $"Trial of {ShownName.InSentence(approach.Name)}",
            FactPath.Measurements => Measurement(id)?.Name,
            FactPath.Decision => "Decision",
            _ => null,
        } ?? factPath;
    }

    /// <summary>Every fact that can be stated under this version, but for the decision.</summary>
    public IEnumerable<string> FactPaths =>
    [
        .. Document.Needs.Select(need => FactPath.Need(need.Id)),
        .. Document.Checklist.Questions.Select(question => FactPath.Answer(question.Id)),
        .. Document.Signs.Select(sign => FactPath.Sign(sign.Id)),
        .. Document.Approaches.Select(approach => FactPath.Trial(approach.Id)),
        .. Document.Measurements.Select(measurement => FactPath.Measurement(measurement.Id)),
    ];

    /// <summary>What a person reads who states a fact: two versions that say the same here mean the same by it. Null for a path that this version does not know.</summary>
    public string? DefinitionOf(string factPath)
    {
        var (kind, id) = FactPath.Split(factPath);
        return kind switch
        {
            FactPath.Needs when Need(id) is { } need => Lines(need.Name, need.Help),
            FactPath.Answers when Question(id) is { } question => Lines(
                question.Text,
                question.Help,
                $"Yes counts {(question.YesSpeaks == YesSpeaks.For ? "for" : "against")} {ShownName.InSentence(Document.ChecklistFamily?.Name ?? Document.Checklist.SpeaksFor)}."),
            FactPath.Signs when Sign(id) is { } sign => Lines(sign.Name, sign.Help, sign.Why),
            FactPath.Trials when Approach(id) is { } approach => Lines(approach.Name, approach.Description),
            FactPath.Measurements when Measurement(id) is { } measurement => Lines(
                measurement.Name,
                measurement.Help,
                $"In {measurement.Unit}, {(measurement.Kind == MeasurementKind.Whole ? "whole numbers" : "fractions too")}, from {FactWords.Number(measurement.Min)}."),
            _ => null,
        };

        static string Lines(params IEnumerable<string?> lines) => string.Join('\n', lines.OfType<string>());
    }

    private static (Framework? Framework, IReadOnlyList<FrameworkProblem> Problems) Read(string json, string id)
    {
        if (DocumentText.ProblemIn(json) is { } syntax)
            return (null, [syntax]);

        var (framework, problems) = Check(json, id);
        if (problems.Count == 0)
            return (framework, problems);

        var places = new JsonPlaces(json);
        return (null, [.. problems.Select(problem => places.Locate(problem))]);
    }

    private static (Framework? Framework, IReadOnlyList<FrameworkProblem> Problems) Check(string json, string id)
    {
        var (document, problems) = FrameworkJson.Read(json);
        if (document is null)
            return (null, problems);

        problems = Validation.FrameworkValidation.ProblemsIn(document);
        if (problems.Count > 0)
            return (null, problems);

        var framework = new Framework(id, document);
        problems = [.. Validation.ContradictionValidation.ProblemsIn(framework), .. Validation.ExampleValidation.ProblemsIn(framework)];
        return (framework, problems);
    }
}

/// <summary>What a framework would have a decision note, because it warns where that is missing.</summary>
/// <param name="PurposesOf">The approach whose purposes matter; null where none does.</param>
/// <param name="Fallback">How to fall back.</param>
/// <param name="DiverseExamples">How the examples are kept diverse.</param>
public sealed record AskedOfDecision(string? PurposesOf, bool Fallback, bool DiverseExamples)
{
    public bool Any => PurposesOf is not null || Fallback || DiverseExamples;
}
