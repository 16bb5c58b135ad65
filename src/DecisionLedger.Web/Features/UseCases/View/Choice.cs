namespace DecisionLedger.Web.Features.UseCases.View;

/// <param name="Value">What is chosen.</param>
/// <param name="Name">As the control shows it.</param>
/// <param name="Tone">The part of a class name that colours it once chosen: quiet, mild, strong, yes, no.</param>
public sealed record Choice<TValue>(TValue Value, string Name, string Tone = "mild");
