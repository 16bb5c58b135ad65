using Bunit;
using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Web.Components.Toasts;
using DecisionLedger.Web.Features.Identity.Workspaces.Members;
using DecisionLedger.Web.Features.Inbox;
using DecisionLedger.Web.Live;
using DecisionLedger.Web.Requests;
using DecisionLedger.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionLedger.Web.Tests.Inbox;

public class InboxPageTests : PageTests
{
    private static readonly Guid Bot = new("00000000-0000-0000-0000-00000000000a");
    private static readonly Guid Ben = new("00000000-0000-0000-0000-0000000000b0");

    private List<InboxLine> _lines = [Line(InboxItemKind.QuestionAsked, "capable") with { ActorId = Ben, Said = "You ran the pilot" }];
    private List<InboxLine> _snoozed = [];
    private Refusal? _refusal;

    public InboxPageTests() => Requests
        .Answer<ListInbox, InboxPageOfItems>(request => new InboxPageOfItems(request.Snoozed ? _snoozed : _lines, _lines.Count, _snoozed.Count, null))
        .Answer<CountInbox, InboxCounted>(_ => new InboxCounted(_lines.Count))
        .Answer<SnoozeItem, Result<SnoozedItem>>(Snooze)
        .Answer<NamesOfMembers, MemberNames>(_ => new MemberNames(new Dictionary<Guid, string> { [Member] = "Ana", [Ben] = "Ben" }))
        .Answer<ListMembers, IReadOnlyList<MemberLine>>(_ => [new MemberLine(Member, "Ana", "ana@example.org", WorkspaceRole.Editor, Noon, IsYou: true)]);

    [Fact]
    public void An_item_says_what_it_is_who_caused_it_and_where_it_is_done()
    {
        var page = Render<InboxPage>();

        var item = page.Find(".item");
        Assert.Equal("Support bot", item.QuerySelector(".title")!.TextContent);
        Assert.Equal("Why it waits", item.QuerySelector(".reason")!.TextContent);
        Assert.Equal("Asked by Ben“You ran the pilot”", item.QuerySelector(".by")!.TextContent.Trim());
        var action = item.QuerySelector(".do a")!;
        Assert.Equal(("Answer question: Support bot", $"/use-cases/{Bot}#answers.capable"), (action.TextContent, action.GetAttribute("href")));
    }

    [Theory]
    [InlineData(InboxItemKind.AnswersTied, "capable", true, "Compare answers", "#answers.capable")]
    [InlineData(InboxItemKind.DecisionDrifted, "d", true, "Review decision", "/decision")]
    [InlineData(InboxItemKind.ChangeRequested, "d", true, "Record decision", "/decision")]
    [InlineData(InboxItemKind.RequirementChanged, "d", true, "Review decision", "/decision")]
    [InlineData(InboxItemKind.ReviewDateDue, "", false, "Open use case", "/overview")]
    [InlineData(InboxItemKind.ReviewTriggerMet, "t", true, "Review decision", "/decision")]
    public void Every_kind_has_one_thing_to_do(InboxItemKind kind, string subject, bool decided, string action, string where)
    {
        var line = Line(kind, subject) with { HasDecision = decided };

        Assert.Equal((action, $"/use-cases/{Bot}{where}"), (line.Action, line.Href));
    }

    [Fact]
    public void An_empty_inbox_says_so_kindly()
    {
        _lines = [];
        Assert.Contains("You are all caught up", Render<InboxPage>().Find(".empty").TextContent, StringComparison.Ordinal);

        Services.GetRequiredService<NavigationManager>().NavigateTo("/inbox?snoozed=true");
        Assert.Contains("Nothing snoozed", Render<InboxPage>().Find(".empty").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_snoozed_goes_with_a_word_when_it_comes_back_and_undo_takes_it_up_again()
    {
        var page = Render<InboxPage>();
        page.FindAll(".choices button")[0].Click();

        // Noon is in UTC; the test's reader too.
        Assert.Equal(Noon.AddDays(1).Date, Requests.Sent.OfType<SnoozeItem>().Single().Until!.Value.UtcDateTime);
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".empty")));
        var toast = Assert.Single(Services.GetRequiredService<ToastList>().Shown);
        Assert.StartsWith("Snoozed until ", toast.Words, StringComparison.Ordinal);
        Assert.Equal("Back in your inbox.", await toast.Undo!());
        Assert.Null(Requests.Sent.OfType<SnoozeItem>().Last().Until);
    }

    [Fact]
    public void What_cannot_be_snoozed_is_told()
    {
        _refusal = new Refusal("not-found", "This is no longer in your inbox. Nothing was changed.");
        var page = Render<InboxPage>();
        page.FindAll(".choices button")[0].Click();

        Assert.Equal("This is no longer in your inbox. Nothing was changed.", Assert.Single(Services.GetRequiredService<ToastList>().Shown).Words);
    }

    [Fact]
    public void What_others_do_changes_list_and_count_without_a_reload()
    {
        var (page, count) = (Render<InboxPage>(), Render<InboxCount>());
        count.WaitForAssertion(() => Assert.Equal("1", count.Find("[aria-hidden]").TextContent));
        _lines = [.. _lines, Line(InboxItemKind.DecisionDrifted, "d") with { Title = "Contracts" }];
        Services.GetRequiredService<ScreenSubscriptions>().Wake(ScreenSubscriptions.Inboxes, Member);

        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".item").Count), TimeSpan.FromSeconds(10));
        count.WaitForAssertion(() => Assert.Equal("2", count.Find("[aria-hidden]").TextContent), TimeSpan.FromSeconds(10));

        _lines = [];
        Services.GetRequiredService<ScreenSubscriptions>().Wake(ScreenSubscriptions.Inboxes, Member);
        count.WaitForAssertion(() => Assert.Empty(count.FindAll(".waiting")), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void A_ledger_that_does_not_answer_is_said_and_what_was_shown_stays()
    {
        var page = Render<InboxPage>();
        Requests.Answer<ListInbox, InboxPageOfItems>(_ => throw new TimeoutException("The network went away"));
        Services.GetRequiredService<ScreenSubscriptions>().Wake(ScreenSubscriptions.Inboxes, Member);

        page.WaitForAssertion(() => Assert.Contains("could not be loaded", page.Find("[role=alert]").TextContent, StringComparison.Ordinal), TimeSpan.FromSeconds(10));
        Assert.Single(page.FindAll(".item"));
    }

    private Result<SnoozedItem> Snooze(SnoozeItem request)
    {
        if (_refusal is not null)
            return _refusal;
        if (request.Until is { } until)
            (_snoozed, _lines) = ([.. _lines.Select(line => line with { SnoozedUntil = until })], []);
        else
            (_lines, _snoozed) = (_snoozed, []);
        return new SnoozedItem(request.Until);
    }

    private static InboxLine Line(InboxItemKind kind, string subject) => new()
    {
        UseCaseId = Bot,
        Title = "Support bot",
        Kind = kind,
        Subject = subject,
        AtVersion = 3,
        Since = Noon,
        DueOn = null,
        ActorId = null,
        Reason = "Why it waits",
        Cause = "",
        Said = "",
        SnoozedUntil = null,
        HasDecision = true,
    };
}
