namespace DecisionLedger.Domain.Frameworks;

/// <summary>
/// How large a framework document may be. It is checked at every pause in typing and evaluated on every page, so nothing that a document can say may
/// take long: what is over a limit is a problem with a place, as anything else that is wrong. The framework that the program brings has a fifth of
/// them at most.
/// </summary>
public static class FrameworkLimits
{
    /// <summary>Texts, numbers, lists and objects in a document, all together.</summary>
    public const int Values = 20_000;

    /// <summary>How deep lists and objects may stand in each other.</summary>
    public const int Depth = 48;

    /// <summary>Characters in the name of a member.</summary>
    public const int NameLength = 100;

    /// <summary>Characters in a text.</summary>
    public const int TextLength = 20_000;

    /// <summary>Characters in an id.</summary>
    public const int IdLength = 100;

    /// <summary>Entries of a list that nothing else bounds.</summary>
    public const int Entries = 500;

    /// <summary>Approaches, and families too. Sets of approaches are kept as bits.</summary>
    public const int Approaches = 32;

    /// <summary>Rules of all four lists together. Sets of rules are kept as bits.</summary>
    public const int Rules = 64;

    /// <summary>Needs, questions, signs and measurements, of each.</summary>
    public const int FactsOfAKind = 60;

    /// <summary>Conditions in all rules, stand-ins and warnings, those inside others counted too.</summary>
    public const int Conditions = 1_500;

    /// <summary>
    /// Other values that rules can tell from what a fact is today: two a need, one a question or sign, two a trial, one a bound of a measurement.
    /// Certainty tries them one by one, two by two, and in every drawn completion.
    /// </summary>
    public const int Alternatives = 250;

    /// <summary>The largest number, either side of 0.</summary>
    public const decimal Number = 1_000_000_000_000_000m;

    /// <summary>Digits after the point of a number.</summary>
    public const int Decimals = 6;

    /// <summary>Problems that are told at once; how many more there are is told too.</summary>
    public const int Problems = 100;

    /// <summary>
    /// Facts looked at in search of one contradiction, counted with repetition. A condition whose facts are too many to go through within it counts as
    /// one that contradicts itself, and says so: what was not checked is not published.
    /// </summary>
    public const int LooksAtFacts = 300_000;

    /// <summary>The same for all conditions of a document together.</summary>
    public const int LooksAtFactsInAll = 6_000_000;
}
