using Bunit;
using DecisionLedger.Web.Live;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionLedger.Web.Tests.UseCasePages;

/// <summary>Who else looks at the use case, as another server tells of them.</summary>
public class PresenceTests : OpenedUseCase
{
    private static readonly Guid TheirScreen = new("00000000-0000-0000-0000-0000000000f0");

    private Presence Presence => Services.GetRequiredService<Presence>();

    private static PresentScreen Theirs => new(Workspace, UseCasePages.Story.Id, TheirScreen, Tomasz, "", Left: false);

    [Fact]
    public void Who_comes_and_goes_elsewhere_is_shown_and_the_reader_is_not()
    {
        var page = Open();
        Assert.Equal(Member, Assert.Single(Presence.Own).MemberId);
        Assert.Empty(page.FindAll(".present"));

        Presence.Hear(Theirs);
        // In two tabs, it is still one member.
        Presence.Hear(Theirs with { ScreenId = Guid.NewGuid() });
        page.WaitForAssertion(() => Assert.Equal("Tomasz", Assert.Single(page.FindAll(".present .avatar")).GetAttribute("aria-label")));

        foreach (var screen in Presence.Others(Workspace, UseCasePages.Story.Id, Member).ToList())
            Presence.Hear(screen with { Left = true });
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".present")));
    }

    [Fact]
    public void Who_is_elsewhere_or_in_another_workspace_is_not_shown()
    {
        var page = Open();
        Presence.Hear(Theirs with { UseCaseId = Guid.NewGuid() });
        Presence.Hear(Theirs with { ScreenId = Guid.NewGuid(), WorkspaceId = "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b" });

        Assert.Empty(Presence.Others(Workspace, UseCasePages.Story.Id, Member));
        Assert.Empty(page.FindAll(".present"));
    }

    [Fact]
    public void Who_types_a_comment_is_named_beside_it_until_a_pause()
    {
        var page = Open();
        Presence.Hear(Theirs with { TypesIn = "comment" });
        page.WaitForAssertion(() => Assert.Equal("Tomasz is typing…", page.Find(".typing").TextContent));
        Presence.Hear(Theirs);
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".typing")));

        page.Find("#comment").Input("Hm");
        Assert.Equal("comment", Assert.Single(Presence.Own).TypesIn);
        Clock.Advance(TimeSpan.FromSeconds(5));
        page.Find("#comment").Input("Hm, hm");
        Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal("comment", Assert.Single(Presence.Own).TypesIn);
        Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("", Assert.Single(Presence.Own).TypesIn);
    }

    [Fact]
    public void A_reason_that_is_typed_is_told_and_no_longer_once_it_is_closed()
    {
        var page = Open();
        EditReason(page, "needs.style");
        page.Find("[id='needs.style'] textarea").Input("The brand");
        Assert.Contains("style", Assert.Single(Presence.Own).TypesIn, StringComparison.OrdinalIgnoreCase);

        page.Find("[id='needs.style'] form.say button[type=button]").Click();
        Assert.Equal("", Assert.Single(Presence.Own).TypesIn);
    }

    [Fact]
    public void A_screen_that_nobody_tells_of_any_more_is_forgotten_and_ones_own_is_not()
    {
        var page = Open();
        Presence.Hear(Theirs);
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".present")));
        Clock.Advance(TimeSpan.FromSeconds(7));
        Presence.Forget();
        Assert.NotEmpty(Presence.Others(Workspace, UseCasePages.Story.Id, Member));

        Clock.Advance(TimeSpan.FromSeconds(2));
        Presence.Forget();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".present")));
        Assert.Single(Presence.Others(Workspace, UseCasePages.Story.Id, Tomasz));
    }

    [Fact]
    public async Task Who_leaves_the_page_or_loses_the_connection_is_gone_and_is_back_with_it()
    {
        Open();
        var own = Services.GetRequiredService<ScreenPresence>();
        await own.OnConnectionDownAsync(null!, default);
        Assert.Empty(Presence.Own);
        await own.OnConnectionUpAsync(null!, default);
        Assert.Single(Presence.Own);

        await DisposeComponentsAsync();
        Assert.Empty(Presence.Own);
        Assert.Empty(Presence.Others(Workspace, UseCasePages.Story.Id, Tomasz));
    }

    [Fact]
    public void A_page_that_ends_after_the_next_has_begun_does_not_end_it()
    {
        var own = Services.GetRequiredService<ScreenPresence>();
        var first = own.Enter(Workspace, Guid.NewGuid(), Member, () => Task.CompletedTask);
        own.Enter(Workspace, UseCasePages.Story.Id, Member, () => Task.CompletedTask);
        own.Leave(first);

        Assert.Equal(UseCasePages.Story.Id, Assert.Single(Presence.Own).UseCaseId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x/reason/Do I have the capability? / “Ja” +-")]
    public void What_is_told_between_servers_is_read_as_it_was_told(string typesIn)
    {
        foreach (var screen in new[] { Theirs with { TypesIn = typesIn }, Theirs with { TypesIn = typesIn, Left = true } })
        {
            Assert.DoesNotContain(' ', screen.ToString());
            Assert.Equal(screen, PresentScreen.Read(screen.ToString()));
        }

        Assert.Null(PresentScreen.Read("nothing"));
        Assert.Null(PresentScreen.Read("a/b/c/d/e"));
    }
}
