using System.Globalization;
using DecisionLedger.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DecisionLedger.Web.Features.Frameworks.Draft;

/// <summary>The unsaved text as this browser keeps it, and the one that it kept on an earlier visit until the reader takes it or lets it go.</summary>
public sealed class KeptCopy(long seen) : IAsyncDisposable
{
    private BrowserDraft? _kept;

    /// <summary>Under which it is kept. It carries what its writer had seen, so that it never goes over somebody else's unasked.</summary>
    public string Id { get; private set; } = NewId(seen);

    /// <summary>Null where there is none, or none that says anything else.</summary>
    public OfferedCopy? Offered { get; private set; }

    /// <param name="js">The circuit's browser.</param>
    /// <param name="form">The form whose text is kept.</param>
    /// <param name="prefix">What the store's keys begin with: one member's drafts of one framework.</param>
    /// <param name="text">What is on the page: a copy of the same needs no offer.</param>
    public async Task BeginAsync(IJSRuntime js, ElementReference form, string prefix, string text)
    {
        _kept = await BrowserDraft.BeginAsync(js, form, prefix);
        var fields = await _kept.ReadAsync();
        if (fields?.GetValueOrDefault("text")?.ReplaceLineEndings("\n") is not { } copy || fields.GetValueOrDefault("id") is not { } id || copy == text)
            return;
        Id = id;
        Offered = new OfferedCopy(copy, DateTimeOffset.TryParse(fields.GetValueOrDefault("savedAt"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null);
    }

    public async Task KeepSoonAsync()
    {
        if (_kept is not null)
            await _kept.KeepSoonAsync();
    }

    /// <returns>What its writer had seen; null where the copy does not say.</returns>
    public long? Take()
    {
        Offered = null;
        return long.TryParse(Id.Split('.')[^1], CultureInfo.InvariantCulture, out var seen) ? seen : null;
    }

    /// <summary>What is written now is not to take the place of the copy that is still on offer.</summary>
    public void WriteBeside(long seen)
    {
        if (Offered is null)
            return;
        Offered = null;
        Id = NewId(seen);
    }

    public async Task ForgetAsync(long seen)
    {
        Offered = null;
        if (_kept is not null)
            await _kept.ForgetAsync();
        Id = NewId(seen);
    }

    public ValueTask DisposeAsync() => _kept?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static string NewId(long seen) => string.Create(CultureInfo.InvariantCulture, $"{Guid.CreateVersion7():N}.{seen}");
}

/// <summary>A copy that this browser kept.</summary>
/// <param name="Text">The draft as it read.</param>
/// <param name="At">When it was last kept.</param>
public sealed record OfferedCopy(string Text, DateTimeOffset? At);
