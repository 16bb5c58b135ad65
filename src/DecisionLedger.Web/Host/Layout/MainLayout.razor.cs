using DecisionLedger.Web.Components.Layout;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Host.Layout;

public partial class MainLayout
{
    private LoggedErrorBoundary? _boundary;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    // The document has a base address, so a bare "#main" would lead to the front page.
    private string SkipHref => $"{Navigation.Uri.Split('#')[0]}#main";

    private string Path => new Uri(Navigation.Uri).AbsolutePath;

    // A fault of one page must not follow the reader to the next.
    protected override void OnParametersSet() => _boundary?.Recover();

    private void TryAgain() => _boundary?.Recover();
}
