using System.Globalization;
using DecisionLedger.Web.Features.Frameworks.Find;
using DecisionLedger.Web.Requests;
using Marten.Exceptions;
using Microsoft.AspNetCore.Components;
using Npgsql;

namespace DecisionLedger.Web.Features.UseCases.View;

/// <summary>Chooses the framework version to read under, which stands in the address. Left out where there is only one.</summary>
public sealed partial class UnderChoice : IDisposable
{
    private readonly string _id = $"under-{Guid.NewGuid():N}";
    private readonly CancellationTokenSource _leaving = new();
    private IReadOnlyList<int> _versions = [];
    private string? _framework;

    [CascadingParameter]
    private UseCasePageState Screen { get; set; } = default!;

    /// <summary>As the choice names the version that the use case had adopted.</summary>
    [Parameter]
    public string ThatDay { get; set; } = "version at the time";

    /// <summary>Stands beside the choice, and alone where there is none.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    [Inject]
    private PageRequests Requests { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private string Chosen => Screen.Under?.Framework.Version.ToString(CultureInfo.InvariantCulture) ?? "";

    protected override async Task OnParametersSetAsync()
    {
        var framework = Screen.UseCase.FrameworkId;
        if (_framework == framework)
            return;
        _framework = framework;
        try
        {
            _versions = await Requests.Send(new ListVersions(framework), _leaving.Token);
        }
        catch (Exception) when (_leaving.IsCancellationRequested)
        {
            // The reader has left.
        }
        catch (Exception e) when (e is NpgsqlException or MartenException or TimeoutException or IOException)
        {
            // The page itself says that the ledger is out of reach; the choice comes with the next moment.
            _framework = null;
        }
    }

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    private void Choose(ChangeEventArgs changed) =>
        Navigation.NavigateTo(
            Navigation.GetUriWithQueryParameter("under", changed.Value is string { Length: > 0 } version ? version : null),
            new NavigationOptions { ReplaceHistoryEntry = true });
}
