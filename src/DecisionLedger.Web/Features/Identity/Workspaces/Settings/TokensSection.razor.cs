using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Web.Components.Shared;
using DecisionLedger.Web.Components.Toasts;
using DecisionLedger.Web.Features.Identity.Tokens;
using DecisionLedger.Web.Requests;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.Identity.Workspaces.Settings;

/// <summary>Where a member makes and revokes tokens for programs. An owner sees everyone's.</summary>
public sealed partial class TokensSection(PageRequests requests, ToastList toasts)
{
    private readonly Submission _submission = new();
    private ConfirmDialog _confirm = default!;

    /// <summary>The reader's own role, which a token cannot exceed.</summary>
    [Parameter, EditorRequired]
    public WorkspaceRole Highest { get; set; }

    [Parameter, EditorRequired]
    public bool ShowsMember { get; set; }

    private IReadOnlyList<TokenLine>? Tokens { get; set; }

    private string Name { get; set; } = "";

    private WorkspaceRole Role { get; set; } = WorkspaceRole.Viewer;

    private NewToken? Made { get; set; }

    private Refusal? Refusal { get; set; }

    private bool Busy { get; set; }

    protected override Task OnInitializedAsync() => Load();

    private async Task Load() => Tokens = await requests.Send(new ListTokens());

    private async Task Make()
    {
        // A second click is the same submission; the answer to the first comes.
        if (Busy)
            return;
        Busy = true;
        var outcome = await requests.Send(new CreateToken(Name, Role));
        Busy = false;
        Refusal = outcome.Refusal;
        if (outcome.Value is null)
            return;
        _submission.End();
        Made = outcome.Value;
        Name = "";
        await Load();
    }

    private async Task Revoke(TokenLine token)
    {
        var sure = await _confirm.Ask(
            $"Revoke {token.Name}?", "Programs that use this token lose access immediately. This cannot be undone, but you can create a new token.", "Revoke", destructive: true);
        if (!sure)
            return;
        Refusal = (await requests.Send(new RevokeToken(token.Id))).Refusal;
        if (Refusal is null)
            toasts.Say($"Token {token.Name} revoked.");
        if (Made?.Id == token.Id)
            Made = null;
        await Load();
    }
}
