using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.Versions;
using DecisionLedger.Domain.Versions.Events;

namespace DecisionLedger.Domain.Tests.Versions;

public sealed class VersionTests
{
    private static readonly Framework First = StarterFramework.For("own", "Our own");

    private static readonly FrameworkStarted Started = new("own", "Our own");
    private static readonly FrameworkDraftBegun Begun = new(null, First.ToJson());
    private static readonly FrameworkPublished Published = new(1, First.ToJson(), "The first");

    [Fact]
    public void A_framework_is_started_with_its_first_draft() =>
        Records(VersionDecider.Start("our-own", " Our own ", "{"), new FrameworkStarted("our-own", "Our own"), new FrameworkDraftBegun(null, "{"));

    [Theory]
    [InlineData("A", "id")]
    [InlineData("a", "id")]
    [InlineData("-ab", "id")]
    [InlineData("ab-", "id")]
    [InlineData("a b", "id")]
    [InlineData("ä-b", "id")]
    [InlineData("", "id")]
    public void An_id_fits_into_an_address(string id, string field) => Refuses(VersionDecider.Start(id, "Our own", "{}"), "unknown-value", field);

    [Fact]
    public void A_name_is_needed_and_a_document_has_a_limit()
    {
        Refuses(VersionDecider.Start("own", " ", "{}"), "empty", "name");
        Refuses(VersionDecider.Start("own", "Own", new string('x', VersionDecider.LongestDocument + 1)), "too-long", "text");
        Refuses(VersionDecider.Start("own", "Own", "{\0}"), "control-characters", "text");
    }

    [Fact]
    public void A_name_that_nobody_can_see_is_none_and_half_a_character_is_refused()
    {
        Refuses(VersionDecider.Start("own", "\u200B\u2060", "{}"), "empty", "name");
        Refuses(VersionDecider.Start("own", "Own", "{\uD83D}"), "control-characters", "text");
        Refuses(VersionDecider.EditDraft(After(Started, Begun), "{ \uDE00", ""), "control-characters", "text");
        Refuses(VersionDecider.Publish(After(Started, Begun), 1, "\u200B"), "empty", "notes");
    }

    [Fact]
    public void A_text_of_a_document_that_nobody_can_see_is_blank()
    {
        var blank = First.ToJson().Replace("\"Our own\"", "\"\u200B\"", StringComparison.Ordinal);

        Assert.Contains(Framework.ProblemsIn(blank), problem => problem.ToString().Contains("blank", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_published_is_composed_so_that_what_looks_the_same_is_the_same()
    {
        var typed = First.ToJson().Replace("\"Our own\"", "\"Cafe\u0301\"", StringComparison.Ordinal);

        var published = Assert.IsType<FrameworkPublished>(Assert.Single(VersionDecider.Publish(After(Started, new FrameworkDraftBegun(null, typed)), 1, "The first").Events));

        Assert.Equal("Caf\u00E9", Framework.Parse(published.Document, "own").Name);
    }

    [Fact]
    public void The_next_version_begins_as_a_copy()
    {
        Records(VersionDecider.BeginDraft(After(Started, Begun, Published), First, null, saysBasis: false), new FrameworkDraftBegun(1, First.ToJson()));
        Records(VersionDecider.BeginDraft(null, First, null, saysBasis: false), new FrameworkStarted("own", First.Name), new FrameworkDraftBegun(1, First.ToJson()));
    }

    [Fact]
    public void An_imported_text_is_based_on_a_version_only_where_that_is_said()
    {
        Records(VersionDecider.BeginDraft(After(Started, Begun, Published), First, "{}", saysBasis: false), new FrameworkDraftBegun(null, "{}"));
        Records(VersionDecider.BeginDraft(After(Started, Begun, Published), First, "{}", saysBasis: true), new FrameworkDraftBegun(1, "{}"));
    }

    [Fact]
    public void There_is_one_draft_at_a_time() => Refuses(VersionDecider.BeginDraft(After(Started, Begun), First, null, saysBasis: false), "draft-open", null);

    [Fact]
    public void A_draft_is_saved_whatever_it_says()
    {
        Records(VersionDecider.EditDraft(After(Started, Begun), "{ not yet", " On the way "), new FrameworkDraftEdited("{ not yet", "On the way"));
        Records(VersionDecider.EditDraft(After(Started, Begun), First.ToJson(), "The same"));
        Refuses(VersionDecider.EditDraft(After(Started, Begun), "{}", new string('x', 4001)), "too-long", "note");
    }

    [Fact]
    public void A_valid_draft_is_published_under_its_number_whatever_number_it_says()
    {
        var published = Assert.IsType<FrameworkPublished>(Assert.Single(VersionDecider.Publish(After(Started, Begun), 7, " New ").Events));

        Assert.Equal((7, "New"), (published.Version, published.Notes));
        Assert.Equal(7, Framework.Parse(published.Document, "own").Version);
    }

    [Fact]
    public void What_is_wrong_with_a_draft_is_said_with_its_place_and_nothing_is_published()
    {
        var broken = First.ToJson().Replace("\"pulls\": \"build\"", "\"pulls\": \"borrow\"", StringComparison.Ordinal);
        var line = broken.Split('\n').TakeWhile(l => !l.Contains("borrow", StringComparison.Ordinal)).Count() + 1;

        var refusal = Refuses(VersionDecider.Publish(After(Started, Begun with { Text = broken }), 1, "New"), "invalid-framework", "text");

        Assert.Contains($"line {line}", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("borrow", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("line 2", Refuses(VersionDecider.Publish(After(Started, Begun with { Text = "{\n \"version\": }" }), 1, "New"), "invalid-framework", "text").Message, StringComparison.Ordinal);
        Refuses(VersionDecider.Publish(After(Started, Begun), 1, " "), "empty", "notes");
    }

    [Fact]
    public void Without_a_draft_there_is_nothing_to_edit_publish_or_discard()
    {
        var published = After(Started, Begun, Published);

        Refuses(VersionDecider.EditDraft(published, "{}", ""), "no-draft", null);
        Refuses(VersionDecider.Publish(published, 2, "New"), "no-draft", null);
        Refuses(VersionDecider.DiscardDraft(published, ""), "no-draft", null);
        Records(VersionDecider.DiscardDraft(After(Started, Begun), " No "), new FrameworkDraftDiscarded("No"));
    }

    [Fact]
    public void Its_events_fold_into_versions_and_a_draft()
    {
        var framework = After(Started, Begun, Published, new FrameworkDraftBegun(1, "{}"), new FrameworkDraftEdited("{ }", ""));

        Assert.Equal(new PublishedVersion(1, "The first", 3), Assert.Single(framework.Published));
        Assert.Equal(new FrameworkDraft("{ }", 1, 4, 5), framework.Draft);
        Assert.Equal(5, framework.Version);
        Assert.Null(VersionedFramework.Evolve(framework, new FrameworkDraftDiscarded("")).Draft);
    }

    [Fact]
    public void An_impossible_history_is_a_bug()
    {
        Assert.Throws<ImpossibleHistoryException>(() => After(Begun));
        Assert.Throws<ImpossibleHistoryException>(() => After(Started, Started));
        Assert.Throws<ImpossibleHistoryException>(() => After(Started, Published));
        Assert.Throws<ImpossibleHistoryException>(() => After(Started, Begun, Begun));
        Assert.Throws<ImpossibleHistoryException>(() => After(Started, new FrameworkDraftEdited("{}", "")));
        Assert.Throws<ImpossibleHistoryException>(() => After(Started, new FrameworkDraftDiscarded("")));
    }

    private static VersionedFramework After(params IFrameworkEvent[] events) => events.Aggregate((VersionedFramework?)null, VersionedFramework.Evolve)!;

    private static void Records(FrameworkEventsOrRefusal decided, params IFrameworkEvent[] expected)
    {
        Assert.Null(decided.Refusal);
        Assert.Equal(expected, decided.Events);
    }

    private static Domain.UseCases.Deciders.Refusal Refuses(FrameworkEventsOrRefusal decided, string code, string? field)
    {
        Assert.NotNull(decided.Refusal);
        Assert.Equal((code, field), (decided.Refusal.Code, decided.Refusal.Field));
        Assert.Empty(decided.Events);
        return decided.Refusal;
    }
}
