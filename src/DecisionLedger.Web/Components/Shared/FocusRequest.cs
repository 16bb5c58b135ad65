using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Components.Shared;

/// <summary>An element that is to have the focus once it is drawn. A component asks, and answers after each of its drawings.</summary>
public sealed class FocusRequest
{
    private bool _asked;

    public void Ask() => _asked = true;

    /// <param name="element">What is to have the focus.</param>
    /// <param name="drawn">Whether the element is among what the component draws now.</param>
    public async Task AnswerAsync(ElementReference element, bool drawn)
    {
        if (!_asked || !drawn)
            return;
        // Before waiting: what is drawn meanwhile asks for no focus of its own.
        _asked = false;
        if (!await element.FocusIfThereAsync())
            _asked = true;
    }
}
