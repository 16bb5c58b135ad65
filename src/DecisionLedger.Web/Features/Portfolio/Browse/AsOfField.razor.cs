using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace DecisionLedger.Web.Features.Portfolio.Browse;

/// <summary>
/// The day to look at. A browser reports a date after each key that makes one, the year 2 on the way to 2026 among them: what is typed counts on Enter or
/// when the field is left, a day picked from the calendar at once.
/// </summary>
public sealed partial class AsOfField
{
    private static readonly DateOnly Earliest = new(1900, 1, 1);

    private string? _typed;
    private string? _problem;
    private bool _byKeys;
    private int _round;

    [Parameter, EditorRequired]
    public PortfolioView View { get; set; } = default!;

    /// <summary>The reader's day.</summary>
    [Parameter, EditorRequired]
    public DateOnly Today { get; set; }

    [Parameter, EditorRequired]
    public EventCallback<DateOnly?> Chosen { get; set; }

    private async Task Pressed(KeyboardEventArgs e)
    {
        // Space, F4 and Alt with an arrow open the calendar.
        _byKeys = e.Key is not (" " or "F4") && !e.AltKey;
        if (e.Key == "Enter")
            await Look();
    }

    private async Task Picked(ChangeEventArgs e)
    {
        _typed = (string?)e.Value;
        if (!_byKeys)
            await Look();
    }

    private async Task Leave()
    {
        if (_typed is "")
        {
            // Half a date: show the day that is looked at again.
            (_typed, _problem) = (null, null);
            _round++;
            return;
        }

        await Look();
    }

    private Task Look()
    {
        if (_typed is null)
            return Task.CompletedTask;
        if (!DateOnly.TryParseExact(_typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day < Earliest || day > Today)
        {
            _problem = day > Today ? "Choose today or an earlier day." : "Enter a whole date, from 1900 on.";
            return Task.CompletedTask;
        }

        (_typed, _problem) = (null, null);
        return Chosen.InvokeAsync(day < Today ? day : null);
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
