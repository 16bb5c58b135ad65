using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Features.Frameworks.Find;
using DecisionLedger.Web.Features.UseCases.View;
using DecisionLedger.Web.Requests;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.UseCases.Adopt;

/// <summary>Says that a newer version of the use case's framework is published, and leads to what it would change.</summary>
public sealed partial class NewerVersion
{
    private FrameworkKey? _asked;
    private int? _newest;

    [CascadingParameter]
    private UseCasePageState Screen { get; set; } = default!;

    [Inject]
    private PageRequests Requests { get; set; } = default!;

    [Inject]
    private ILogger<NewerVersion> Log { get; set; } = default!;

    protected override async Task OnParametersSetAsync()
    {
        if (_asked == Screen.Framework.Key)
            return;
        _asked = Screen.Framework.Key;
        try
        {
            _newest = (await Requests.Send(new FindFramework(Screen.Framework.Id)))?.Version;
        }
        catch (Exception e) when (PageRequestsExtensions.IsUnreachable(e))
        {
            // The page itself says that the ledger is out of reach; without this link it still works.
            Log.LogWarning("The newest version of {Framework} could not be read: {Reason}", Screen.Framework.Id, e.Message);
        }
    }
}
