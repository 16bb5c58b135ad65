using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Web.Components.Shared;
using DecisionLedger.Web.Features.Identity.Workspaces.Members;
using DecisionLedger.Web.Features.Identity.Workspaces.Switch;
using DecisionLedger.Web.Requests;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.Identity.Workspaces.Settings;

/// <summary>Who belongs to the workspace. An owner changes roles and removes; everyone else reads.</summary>
public sealed partial class MembersSection(PageRequests requests, NavigationManager navigation)
{
    private ConfirmDialog _confirm = default!;

    [Parameter, EditorRequired]
    public IReadOnlyList<MemberLine> Members { get; set; } = [];

    [Parameter, EditorRequired]
    public bool YouAreOwner { get; set; }

    /// <summary>Raised after each change, so that the page reads the members again.</summary>
    [Parameter]
    public EventCallback Changed { get; set; }

    private Refusal? Refusal { get; set; }

    /// <summary>Part of the select's key: a choice that was refused or called off must not stay on the screen.</summary>
    private int Attempt { get; set; }

    private async Task ChangeRole(MemberLine member, ChangeEventArgs change)
    {
        Attempt++;
        if (!Enum.TryParse<WorkspaceRole>(change.Value?.ToString(), out var role) || role == member.Role)
            return;
        var giveUp = member.IsYou && !await _confirm.Ask(
            "Stop being an owner?", $"You become {RoleWords.WithArticle(role)}. Only another owner can make you an owner again.", $"Become {RoleWords.WithArticle(role)}");
        if (giveUp)
            return;
        Refusal = (await requests.Send(new ChangeRole(member.MemberId, role))).Refusal;
        await Changed.InvokeAsync();
    }

    private async Task Remove(MemberLine member)
    {
        var sure = await _confirm.Ask(
            member.IsYou ? "Leave this workspace?" : $"Remove {member.Name}?",
            $"Access ends immediately, also for API tokens. Everything recorded stays, under the same name. To return, {(member.IsYou ? "you need" : "they need")} a new invitation.",
            member.IsYou ? "Leave" : "Remove",
            destructive: true);
        if (!sure)
            return;
        Refusal = (await requests.Send(new RemoveMember(member.MemberId))).Refusal;
        if (member.IsYou && Refusal is null)
        {
            navigation.NavigateTo(WorkspacesPage.Path, forceLoad: true);
            return;
        }

        await Changed.InvokeAsync();
    }
}
