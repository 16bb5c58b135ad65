using System.Diagnostics;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Diagnostics;

namespace DecisionLedger.Web.Components.Pages;

/// <summary>Says in words what a status code says in numbers. Reached by re-execution, so the address stays the one that was asked for.</summary>
public partial class ProblemPage
{
    [Parameter]
    public int Code { get; set; }

    [CascadingParameter]
    private HttpContext? HttpContext { get; set; }

    private string? RequestId => Code >= 500 ? Activity.Current?.TraceId.ToString() ?? HttpContext?.TraceIdentifier : null;

    /// <summary>The address that failed, where looking again may help; null where it would not, or where something was sent.</summary>
    private string? Again => Code >= 500 && HttpMethods.IsGet(HttpContext?.Request.Method ?? "") ? Failed : null;

    private string? Failed => HttpContext?.Features.Get<IExceptionHandlerPathFeature>()?.Path
        ?? (HttpContext?.Features.Get<IStatusCodeReExecuteFeature>() is { } asked ? asked.OriginalPath + asked.OriginalQueryString : null);

    private (string Title, string Text) Words => Code switch
    {
        400 => ("This page was out of date", "Nothing was changed. Go back, reload the page, and send the form again. If it happens again, check that your browser keeps cookies for this site."),
        401 or 403 => ("You do not have access", "Your role does not allow this. Nothing was changed. Ask an owner for the role you need."),
        404 => ("Page not found", "Check the address, or switch to another workspace. Nothing in the ledger is ever deleted."),
        429 => ("Too many attempts", "Nothing was changed. Wait a minute, then try again."),
        _ => ("Something went wrong", "Your earlier work is safe; your last action may not have been saved. Try again. If it fails again, send this request number to your administrator."),
    };
}
