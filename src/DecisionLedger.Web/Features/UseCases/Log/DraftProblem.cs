namespace DecisionLedger.Web.Features.UseCases.Log;

/// <summary>A field that would be refused, and why.</summary>
/// <param name="Field">One of <see cref="DraftFields"/>.</param>
/// <param name="Step">The step that has the field.</param>
/// <param name="Text">What is wrong and what to do.</param>
public sealed record DraftProblem(string Field, string Step, string Text);
