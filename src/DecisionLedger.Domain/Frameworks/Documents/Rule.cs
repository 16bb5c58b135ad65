namespace DecisionLedger.Domain.Frameworks.Documents;

/// <summary>What every rule has.</summary>
/// <param name="Id">Stable: never used for another meaning in a later version.</param>
/// <param name="Heading">The exact heading of the source.</param>
/// <param name="Quote">The source's words under that heading.</param>
/// <param name="AlsoUnder">Further headings of the source that say the same.</param>
/// <param name="Text">What the rule says, in plain words.</param>
/// <param name="When">The condition under which it fires.</param>
public abstract record Rule(string Id, string Heading, string Quote, IReadOnlyList<string> AlsoUnder, string Text, Condition When);
