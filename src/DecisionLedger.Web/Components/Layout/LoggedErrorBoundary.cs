using DecisionLedger.Web.Requests;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace DecisionLedger.Web.Components.Layout;

/// <summary>Catches what a page throws and logs it with the page's address; a refusal is the member's business and no fault.</summary>
public sealed class LoggedErrorBoundary : ErrorBoundary
{
    [Inject]
    private ILogger<LoggedErrorBoundary> Log { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    protected override Task OnErrorAsync(Exception exception)
    {
        if (exception is not AccessRefusedException)
            Log.LogError(exception, "The page at {Address} stopped after an error.", new Uri(Navigation.Uri).AbsolutePath);
        return Task.CompletedTask;
    }
}
