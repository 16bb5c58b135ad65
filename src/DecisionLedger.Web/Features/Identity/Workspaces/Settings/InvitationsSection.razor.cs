using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Web.Components.Toasts;
using DecisionLedger.Web.Features.Identity.Workspaces.Invite;
using DecisionLedger.Web.Requests;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.Identity.Workspaces.Settings;

/// <summary>Where an owner makes invitation links, and takes back those not used yet.</summary>
public sealed partial class InvitationsSection(PageRequests requests, PublicAddress address, NavigationManager navigation, ToastList toasts)
{
    private readonly Submission _submission = new();

    private IReadOnlyList<OpenInvitation>? Open { get; set; }

    private WorkspaceRole Role { get; set; } = WorkspaceRole.Editor;

    private string For { get; set; } = "";

    private string? Link { get; set; }

    private WorkspaceRole LinkRole { get; set; }

    private Guid? LinkId { get; set; }

    private Refusal? Refusal { get; set; }

    private bool Busy { get; set; }

    protected override Task OnInitializedAsync() => Load();

    private async Task Load() => Open = await requests.Send(new ListInvitations());

    private async Task Make()
    {
        // A second click is the same submission; the answer to the first comes.
        if (Busy)
            return;
        Busy = true;
        var made = await requests.Send(new CreateInvitation(Role, For));
        Busy = false;
        Refusal = made.Refusal;
        if (made.Value is { } invitation)
        {
            _submission.End();
            Link = address.LinkTo(invitation.Path, navigation.BaseUri);
            LinkRole = invitation.Role;
            LinkId = invitation.Id;
            For = "";
        }

        await Load();
    }

    private async Task Revoke(OpenInvitation invitation)
    {
        Refusal = (await requests.Send(new RevokeInvitation(invitation.Id))).Refusal;
        if (Refusal is null)
            toasts.Say("Invitation revoked.");
        if (invitation.Id == LinkId)
            Link = null;
        await Load();
    }
}
