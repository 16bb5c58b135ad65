using System.Diagnostics;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Components.Pages;

/// <summary>Says in words what a status code says in numbers. Reached by re-execution, so the address stays the one that was asked for.</summary>
public partial class ProblemPage
{
    [Parameter]
    public int Code { get; set; }

    [CascadingParameter]
    private HttpContext? HttpContext { get; set; }

    private string? RequestId => Code >= 500 ? Activity.Current?.TraceId.ToString() ?? HttpContext?.TraceIdentifier : null;

    private (string Title, string Text) Words => Code switch
    {
        400 => ("This page was out of date", "Nothing was changed. Go back, reload the page, and send the form again. If it happens again, check that your browser keeps cookies for this site."),
        401 or 403 => ("This is not open to you", "Your role here does not reach this far. Nothing was changed. An owner of the workspace can give you the role you need."),
        404 => ("There is nothing at this address", "It may have been mistyped, or it belongs to a workspace that you do not work in now. Nothing in the ledger is ever deleted, so what you look for is still there."),
        429 => ("Too many tries", "Nothing was changed. Wait a minute, then try again."),
        _ => ("Something broke on our side", "What was saved before is safe in the ledger; the last step may not have been carried out. Try it again. If it breaks again, tell whoever runs this ledger the request's number; the fault is in the log."),
    };
}
