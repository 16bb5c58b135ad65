using System.Globalization;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Frameworks.Evaluation;
using DecisionLedger.Domain.Texts;

namespace DecisionLedger.Domain.WhatIfs;

/// <summary>
/// Changes as they stand in an address, a change a text: needs.style:critical, answers.capable:yes, signs.longPrompts:notSeen,
/// trials.fewShot:worked (trials.fewShot:worked,style with what it was for), trials.{id}:retracted, measurements.goodExamples:300, and
/// unknown for what is not to be known. People send these to each other, so that what was once written must be read for ever.
/// </summary>
public static class ChangeText
{
    private const string Unknown = "unknown";
    private const string Seen = "seen";
    private const string NotSeen = "notSeen";
    private const string Retracted = "retracted";

    public static string Of(FactChange change) => $"{change.Fact}:{Value(change)}";

    /// <summary>The changes as the query of an address, without a question mark; empty where there is none.</summary>
    public static string Query(IEnumerable<FactChange> changes) =>
        string.Join('&', changes.Select(c => "change=" + Uri.EscapeDataString(Of(c)).Replace("%3A", ":", StringComparison.Ordinal).Replace("%2C", ",", StringComparison.Ordinal)));

    public static ReadChanges Read(IEnumerable<string> texts, Framework framework)
    {
        var (changes, problems) = (new List<FactChange>(), new List<UnreadChange>());
        foreach (var text in texts)
        {
            var (change, problem) = ReadOne(text, framework);
            problem ??= change is null or TrialAddition || !changes.Exists(c => c.Fact == change.Fact) ? null : $"{change.Fact} is changed twice; only the first change counts.";
            if (problem is null)
                changes.Add(change!);
            else
                problems.Add(new UnreadChange(text, problem));
        }

        return new ReadChanges(InOrder(changes, framework), problems);
    }

    /// <summary>One order for one what-if, whatever order its changes were made in; trials stay in theirs, which counts.</summary>
    public static IReadOnlyList<FactChange> InOrder(IEnumerable<FactChange> changes, Framework framework)
    {
        var document = framework.Document;
        string[] facts =
        [
            .. document.Needs.Select(n => FactPath.Need(n.Id)),
            .. document.Checklist.Questions.Select(q => FactPath.Answer(q.Id)),
            .. document.Signs.Select(s => FactPath.Sign(s.Id)),
        ];
        var places = facts.Index().ToDictionary(f => f.Item, f => f.Index);
        var measurements = document.Measurements.Index().ToDictionary(m => FactPath.Measurement(m.Item.Id), m => m.Index);
        return changes.OrderBy(c => c switch
        {
            TrialRetraction => facts.Length,
            TrialAddition => facts.Length + 1,
            MeasurementChange => facts.Length + 2 + measurements.GetValueOrDefault(c.Fact),
            _ => places.GetValueOrDefault(c.Fact),
        }).ThenBy(c => c is TrialRetraction ? c.Fact : "", StringComparer.Ordinal).ToList();
    }

    private static string Value(FactChange change) => change switch
    {
        NeedChange { Level: { } level } => FactWords.Json(level),
        AnswerChange { Answer: { } answer } => FactWords.Json(answer),
        MeasurementChange { Value: { } value } => value.ToString("0.############################", CultureInfo.InvariantCulture),
        SignChange c => c.Seen ? Seen : NotSeen,
        TrialAddition c => string.Join(',', c.Purposes.Select(Uri.EscapeDataString).Prepend(FactWords.Json(c.Outcome))),
        TrialRetraction => Retracted,
        _ => Unknown,
    };

    private static (FactChange? Change, string? Problem) ReadOne(string text, Framework framework)
    {
        var colon = text.LastIndexOf(':');
        if (colon < 0)
            return (null, "This is not a change. Write a fact, a colon and a value, such as needs.style:critical.");
        var (kind, id) = FactPath.Split(text[..colon]);
        var value = text[(colon + 1)..];
        var (change, takes) = kind switch
        {
            FactPath.Needs => Level(id, value),
            FactPath.Answers => Answer(id, value),
            FactPath.Signs => (value is Seen or NotSeen ? new SignChange(id, value == Seen) : null, $"{Seen} or {NotSeen}"),
            FactPath.Trials => Trial(id, value),
            FactPath.Measurements => Number(id, value),
            _ => (null, null),
        };
        if (takes is null)
            return (null, $"“{kind}” is not a kind of fact. Use needs, answers, signs, trials or measurements.");
        return change is null
            ? (null, $"“{value}” is not a valid value. Use {takes}.")
            : (change, ChangeCheck.ProblemOf(change, framework)?.Message);
    }

    private static (FactChange?, string) Level(string id, string value) =>
        (value == Unknown ? new NeedChange(id, null) : Word<NeedLevel>(value) is { } level ? new NeedChange(id, level) : null, Words<NeedLevel>(Unknown));

    private static (FactChange?, string) Answer(string id, string value) =>
        (value == Unknown ? new AnswerChange(id, null) : Word<AnswerValue>(value) is { } answer ? new AnswerChange(id, answer) : null, Words<AnswerValue>(Unknown));

    private static (FactChange?, string) Trial(string id, string value)
    {
        if (value == Retracted)
            return (Guid.TryParseExact(id, "N", out var trial) ? new TrialRetraction(trial) : null, $"{Retracted} for the id of a trial only");
        var parts = value.Split(',');
        return (Word<TrialOutcome>(parts[0]) is { } outcome ? new TrialAddition(id, outcome, parts.Skip(1).Select(Uri.UnescapeDataString).ToList()) : null,
            $"{Words<TrialOutcome>()}, followed by a comma and each need that it was for");
    }

    private static (FactChange?, string) Number(string id, string value)
    {
        if (value == Unknown)
            return (new MeasurementChange(id, null), "");
        return (decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? new MeasurementChange(id, number)
            : null, $"a number such as 300 or 0.15, or {Unknown}");
    }

    private static TEnum? Word<TEnum>(string word)
        where TEnum : struct, Enum => Enum.GetValues<TEnum>().Cast<TEnum?>().FirstOrDefault(v => FactWords.Json(v!.Value) == word);

    private static string Words<TEnum>(params IEnumerable<string> more)
        where TEnum : struct, Enum => ShownList.Or(Enum.GetValues<TEnum>().Select(FactWords.Json).Concat(more));
}

/// <summary>What an address said: the changes that could be read, in the order of the framework, and those that could not.</summary>
public sealed record ReadChanges(IReadOnlyList<FactChange> Changes, IReadOnlyList<UnreadChange> Problems);

/// <param name="Text">What stands in the address.</param>
/// <param name="Problem">Why it is no change that this framework version knows, and what it takes.</param>
public sealed record UnreadChange(string Text, string Problem);
