using Bunit;
using DecisionLedger.Web.Components;
using DecisionLedger.Web.Components.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionLedger.Web.Tests.Components;

public class SharedControlTests : BunitContext
{
    [Theory]
    [InlineData("rag", "RAG")]
    [InlineData("systemPrompt", "System prompt")]
    [InlineData("fewShot", "Few-shot")]
    [InlineData("fineTuning", "Fine-tuning")]
    [InlineData(null, "Not enough information yet")]
    [InlineData("somethingNew", "Something new")]
    public void An_approach_is_a_word_with_a_glyph(string? id, string word)
    {
        var chip = Render<ApproachChip>(p => p.Add(c => c.Approach, id));

        Assert.Equal(word, chip.Find(".chip").TextContent);
        Assert.NotNull(chip.Find("svg"));
    }

    [Fact]
    public void A_path_reads_as_one_sentence_from_now_to_the_target()
    {
        var path = Render<ApproachPath>(p => p.Add(c => c.Now, ["rag", "fewShot"]).Add(c => c.Target, ["rag", "fineTuning"]));

        Assert.Equal("RAG and Few-shot now, RAG and Fine-tuning as the target", path.Find("[role=img]").GetAttribute("aria-label"));
    }

    [Fact]
    public void A_path_that_does_not_move_shows_its_approaches_once()
    {
        var path = Render<ApproachPath>(p => p.Add(c => c.Now, ["rag"]).Add(c => c.Target, ["rag"]));

        Assert.Single(path.FindAll(".chip"));
    }

    [Theory]
    [InlineData("Drifted", "Drifted")]
    [InlineData("ReviewDue", "Review due")]
    [InlineData("contested", "Tied")]
    [InlineData("Undecided", "Undecided")]
    public void A_state_is_a_word_whatever_its_casing(string state, string word) =>
        Assert.Equal(word, Render<StateChip>(p => p.Add(c => c.State, state)).Find(".state").TextContent.Trim());

    [Theory]
    [InlineData("Ines Almeida", "IA")]
    [InlineData("Planter", "P")]
    [InlineData("Anna Maria van Dyck", "AD")]
    [InlineData("Tomasz (sample)", "T")]
    [InlineData("", "?")]
    public void An_avatar_shows_initials_and_says_the_name(string name, string initials)
    {
        var avatar = Render<MemberAvatar>(p => p.Add(c => c.Name, name)).Find(".avatar");

        Assert.Equal(initials, avatar.TextContent);
        Assert.Equal(name, avatar.GetAttribute("aria-label"));
    }

    [Fact]
    public void A_time_is_relative_and_carries_the_whole_of_it()
    {
        Services.AddSingleton(TimeProvider.System);
        var now = new DateTimeOffset(2026, 3, 3, 12, 0, 0, TimeSpan.Zero);
        var clock = new ReaderClock(ReaderClock.ZoneOf("Europe/Helsinki"), now);

        var time = Render<CascadingValue<ReaderClock>>(p => p
            .Add(c => c.Value, clock)
            .AddChildContent<RelativeTime>(t => t.Add(r => r.At, now.AddHours(-2)))).Find("time");

        Assert.Equal("2 hours ago", time.TextContent);
        Assert.Equal("2026-03-03T10:00:00Z", time.GetAttribute("datetime"));
        Assert.Equal("2026-03-03T12:00:00+02:00 (Europe/Helsinki)", time.GetAttribute("title"));
    }

    [Theory]
    [InlineData("Revoke", true)]
    [InlineData("Cancel", false)]
    [InlineData(null, false)]
    public async Task A_dialog_is_named_by_its_question_and_answers_what_was_chosen(string? button, bool answer)
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        var dialog = Render<ConfirmDialog>();
        Task<bool>? asked = null;

        await dialog.InvokeAsync(() =>
        {
            asked = dialog.Instance.Ask("Revoke it?", "Programs are refused from now on.", "Revoke", destructive: true);
        });

        var element = dialog.Find("dialog");
        Assert.Equal("Revoke it?", dialog.Find($"#{element.GetAttribute("aria-labelledby")}").TextContent);
        Assert.Equal("Programs are refused from now on.", dialog.Find($"#{element.GetAttribute("aria-describedby")}").TextContent);
        Assert.True(dialog.FindAll("button").Single(b => b.TextContent == "Cancel").HasAttribute("autofocus"));
        if (button is null)
            await element.TriggerEventAsync("onclose", EventArgs.Empty);
        else
            await dialog.FindAll("button").Single(b => b.TextContent == button).ClickAsync(new());
        Assert.Equal(answer, await asked!);
        Assert.Empty(dialog.FindAll("h2"));
    }
}
