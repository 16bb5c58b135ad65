namespace DecisionLedger.Web.Features.UseCases.View;

/// <param name="Value">What is chosen.</param>
/// <param name="Name">As the control shows it.</param>
/// <param name="Tone">The part of a class name that colours it once chosen: quiet, mild, strong, yes, no.</param>
public sealed record Choice<TValue>(TValue Value, string Name, string Tone = "mild");

/// <summary>The keys that choose: digits count the choices from 1; 0 is the one that says nothing. A question also takes y, n and u.</summary>
public static class ChoiceKeys
{
    /// <returns>Null where the key chooses nothing.</returns>
    public static Choice<TValue>? Of<TValue>(IReadOnlyList<Choice<TValue>> choices, string key)
    {
        var said = choices.Where(choice => choice.Value is not null).ToList();
        return key switch
        {
            "0" => choices.FirstOrDefault(choice => choice.Value is null),
            [>= '1' and <= '9'] when key[0] - '1' < said.Count => said[key[0] - '1'],
            "y" or "n" or "u" when said.Any(choice => choice.Name == "Unsure") => said.First(choice => choice.Name.StartsWith(key, StringComparison.OrdinalIgnoreCase)),
            _ => null,
        };
    }
}
