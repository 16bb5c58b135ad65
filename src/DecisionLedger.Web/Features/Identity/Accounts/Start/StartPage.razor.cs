using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Web.Components.Layout;
using DecisionLedger.Web.Features.Identity.Accounts.Sessions;
using DecisionLedger.Web.Features.Identity.Accounts.SignIn;
using DecisionLedger.Web.Requests;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.Identity.Accounts.Start;

public sealed partial class StartPage(RequestSender sender, FirstSamples samples, SessionCookie session, FirstRunGate gate, NavigationManager navigation)
{
    public const string Path = "/start";

    [SupplyParameterFromForm(FormName = "start")]
    private StartForm? Input { get; set; }

    [CascadingParameter]
    private HttpContext? Http { get; set; }

    private bool WithSamples => StaleForm.In(Http) is { } stale ? stale.Typed("Input.WithSamples") is not null : Input!.WithSamples;

    private IReadOnlyList<Refusal> Refusals { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        var opened = Input is null;
        Input ??= new StartForm { WithSamples = true };
        if (opened && await gate.IsOpen(CancellationToken.None))
            navigation.NavigateTo(SignInPage.Path);
    }

    private async Task Submit()
    {
        var admission = await sender.Send(new FirstRun(Input!.WorkspaceName ?? "", Input.Name ?? "", Input.Email ?? "", Input.Password ?? ""));
        if (admission is not { AccountId: { } account, WorkspaceId: { } workspace })
        {
            Refusals = admission.Refusals;
            return;
        }

        if (Input.WithSamples)
            await samples.Add(account, workspace);
        await session.BeginAsync(admission);
        navigation.NavigateTo(LocalReturnUrl.Home);
    }
}

public sealed class StartForm
{
    public string? WorkspaceName { get; set; }

    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Password { get; set; }

    public bool WithSamples { get; set; }
}
