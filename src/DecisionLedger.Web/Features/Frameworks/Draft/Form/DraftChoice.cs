namespace DecisionLedger.Web.Features.Frameworks.Draft.Form;

/// <param name="Value">As the document writes it.</param>
/// <param name="Name">As the reader reads it.</param>
public sealed record DraftChoice(string Value, string Name);
