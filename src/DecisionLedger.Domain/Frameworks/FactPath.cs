namespace DecisionLedger.Domain.Frameworks;

/// <summary>The names of facts: needs.knowledge, answers.capable, signs.longPrompts, trials.fewShot, measurements.promptTokens, decision.</summary>
public static class FactPath
{
    public const string Needs = "needs";
    public const string Answers = "answers";
    public const string Signs = "signs";
    public const string Trials = "trials";
    public const string Measurements = "measurements";
    public const string Decision = "decision";

    public static string Need(string id) => $"{Needs}.{id}";

    public static string Answer(string id) => $"{Answers}.{id}";

    public static string Sign(string id) => $"{Signs}.{id}";

    public static string Trial(string approach) => $"{Trials}.{approach}";

    public static string Measurement(string id) => $"{Measurements}.{id}";

    /// <summary>The kind of fact, and its id; the id is empty where the path has one part only.</summary>
    public static (string Kind, string Id) Split(string path)
    {
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? (path, "") : (path[..dot], path[(dot + 1)..]);
    }
}
