using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Texts;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Domain.UseCases.Events;
using static DecisionLedger.Domain.Tests.UseCases.Team;

namespace DecisionLedger.Domain.Tests.UseCases;

/// <summary>What people may type: any script and any sign of it, verbatim; nothing that a store or screen would not show faithfully.</summary>
public sealed class WordingTests
{
    public static TheoryData<string> Verbatim => new(
        "Ünïcödé naïveté",
        "支援ボット 고객 지원",
        "بوت الدعم للعملاء",
        "בוט תמיכה (v2)",
        "🤖 👩🏽‍💻 🇩🇪 support",
        "<script>alert('x')</script> & \"quotes\"",
        "=cmd|' /C calc'!A0",
        "'; drop table mt_events; --",
        "{{7*7}} ${7*7} %s %n \\u0000",
        "combining: q\u0301 \u200D zero width \u200B end");

    [Theory]
    [MemberData(nameof(Verbatim))]
    public void Any_script_emoji_and_markup_is_kept_verbatim(string text)
    {
        UseCaseDecider.Log(text, text, V1).Records(new UseCaseLogged(text, text, 1));
        UseCaseDecider.Comment(FirstTrial, Ada, text).Records(new CommentAdded(FirstTrial, Ada, text));
    }

    [Theory]
    [InlineData(200)]
    public void The_longest_title_is_accepted_and_one_character_more_is_not(int longest)
    {
        UseCaseDecider.Log(new string('x', longest), "r", V1).Records(new UseCaseLogged(new string('x', longest), "r", 1));
        UseCaseDecider.Log(new string('x', longest + 1), "r", V1).Refuses("too-long", "title");
    }

    [Fact]
    public void The_longest_requirement_is_accepted_and_one_character_more_is_not()
    {
        UseCaseDecider.Log("t", new string('x', 20_000), V1).Records(new UseCaseLogged("t", new string('x', 20_000), 1));
        UseCaseDecider.Log("t", new string('x', 20_001), V1).Refuses("too-long", "requirement");
    }

    [Fact]
    public void A_hundred_kilobytes_are_refused_with_both_numbers()
    {
        var refusal = UseCaseDecider.Comment(FirstTrial, Ada, new string('x', 102_400)).Refuses("too-long", "text");

        Assert.Contains("98,400 characters too long", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("4,000", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData("a\u0007b")]
    [InlineData("a\u001Bb")]
    [InlineData("a\u007Fb")]
    [InlineData("a\u0085b")]
    public void Control_characters_are_refused_everywhere(string text)
    {
        UseCaseDecider.Log(text, "r", V1).Refuses("control-characters", "title");
        UseCaseDecider.Log("t", text, V1).Refuses("control-characters", "requirement");
        UseCaseDecider.Comment(FirstTrial, Ada, text).Refuses("control-characters", "text");
        FactDecider.StateNeed(UseCase(), V1, "style", Domain.Frameworks.NeedLevel.Wanted, text).Refuses("control-characters", "reason");
        FactDecider.SeeSign(UseCase(), V1, "longPrompts", text).Refuses("control-characters", "note");
    }

    [Theory]
    [InlineData("two\nlines")]
    [InlineData("two\r\nlines")]
    [InlineData("a\ttab")]
    public void Lines_and_tabs_are_welcome_in_a_requirement_and_refused_in_a_title(string text)
    {
        UseCaseDecider.Log("t", text, V1).Records(new UseCaseLogged("t", text, 1));
        UseCaseDecider.Log(text, "r", V1).Refuses("control-characters", "title");
    }

    [Fact]
    public void Half_a_character_is_refused()
    {
        foreach (var text in new[] { "a\uD83D", "\uDE00b", "\uDE00\uD83D", "\uD83D\uD83D\uDE00" })
        {
            UseCaseDecider.Log(text, "r", V1).Refuses("control-characters", "title");
            UseCaseDecider.Comment(FirstTrial, Ada, text).Refuses("control-characters", "text");
        }
    }

    [Fact]
    public void A_refusal_names_the_place_of_the_character()
    {
        var refusal = UseCaseDecider.Comment(FirstTrial, Ada, "ab\0").Refuses("control-characters", "text");

        Assert.Contains("U+0000", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("position 3", refusal.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string> NothingToSee => new(
        "\u200B", "\u200B\u200C\u200D", "\u2060\uFEFF", " \u00A0\u3000 ", "\u00AD", "\u115F\u1160", "\u3164", "\uFFA0", "\u2800", "\u034F", "\uFE0F", "\u202E\u202C", "\u2066\u2069",
        "\u180B", "\U000E0001\U000E0041", "");

    [Theory]
    [MemberData(nameof(NothingToSee))]
    public void What_has_no_visible_character_is_empty(string text)
    {
        UseCaseDecider.Log(text, "r", V1).Refuses("empty", "title");
        UseCaseDecider.Log("t", text, V1).Refuses("empty", "requirement");
        UseCaseDecider.Comment(FirstTrial, Ada, text).Refuses("empty", "text");
        FactDecider.StateNeed(UseCase(), V1, "style", Domain.Frameworks.NeedLevel.Wanted, text).Records(new NeedStated("style", Domain.Frameworks.NeedLevel.Wanted, ""));
    }

    [Fact]
    public void What_looks_the_same_is_recorded_as_the_same()
    {
        UseCaseDecider.Log("Cafe\u0301", "A\u030A", V1).Records(new UseCaseLogged("Caf\u00E9", "\u00C5", 1));
        UseCaseDecider.Rename(UseCase(new UseCaseRenamed("Caf\u00E9")), "Cafe\u0301").ChangesNothing();
        DecisionDecider.Record(UseCase(), V1, Decided(FirstDecision, "rag") with { Rationale = "Cafe\u0301" }).Records(Decided(FirstDecision, "rag") with { Rationale = "Caf\u00E9" });
    }

    [Fact]
    public void Limits_count_what_is_recorded() =>
        UseCaseDecider.Log(string.Concat(Enumerable.Repeat("e\u0301", 200)), "r", V1).Records(new UseCaseLogged(new string('\u00E9', 200), "r", 1));

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("\u202Ereversed", "\u202Ereversed\u202C")]
    [InlineData("\u202Ereversed\u202C after", "\u202Ereversed\u202C after")]
    [InlineData("\u2067one \u202Btwo", "\u2067one \u202Btwo\u202C\u2069")]
    [InlineData("\u2067one \u202Btwo\u2069 after", "\u2067one \u202Btwo\u2069 after")]
    [InlineData("\u202Bone \u2067two\u202C", "\u202Bone \u2067two\u202C\u2069\u202C")]
    [InlineData("\u202Eone\ntwo", "\u202Eone\u202C\ntwo")]
    [InlineData("\u200Fمرحبا", "\u200Fمرحبا")]
    public void What_turns_the_direction_ends_with_its_line(string text, string closed) => Assert.Equal(closed, WrittenText.Closed(text));

    [Fact]
    public void A_title_that_turns_the_direction_is_recorded_as_it_was_typed_and_turns_no_sentence_around()
    {
        UseCaseDecider.Log("\u202Etob", "r", V1).Records(new UseCaseLogged("\u202Etob", "r", 1));

        Assert.Equal("Renamed to “\u202Etob\u202C”", EventWords.Of(new UseCaseRenamed("\u202Etob"), V1));
    }
}
