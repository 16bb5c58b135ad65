using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Features.UseCases.Log;

namespace DecisionLedger.Web.Tests.Log;

public class DraftTests
{
    private static readonly Framework Framework = PublishedFrameworks.Current;
    private static readonly Guid Id = new("0198c0de-0000-7000-8000-000000000001");

    private static readonly Dictionary<string, string> Kept = new()
    {
        ["id"] = Id.ToString(),
        ["title"] = "Support bot",
        ["requirement"] = "Answer questions\nabout our product",
        ["need.knowledge"] = "critical",
        ["need.knowledge.reason"] = "Our manuals",
        ["need.style"] = "notNeeded",
        ["answer.ragCoversKnowledge"] = "yes",
        ["answer.capable"] = "unsure",
        ["sign.longPrompts"] = "seen",
        ["sign.longPrompts.note"] = "4,000 tokens",
        ["trial.0.approach"] = "fewShot",
        ["trial.0.outcome"] = "inconsistent",
        ["trial.0.purpose.format"] = "on",
        ["trial.1.approach"] = "",
        ["measurement.goodExamples"] = "1 200",
        ["measurement.promptTokens"] = "many",
        ["savedAt"] = "2026-03-03T12:00:00Z",
    };

    [Fact]
    public void What_the_browser_kept_comes_back_as_it_was_typed_right_or_wrong()
    {
        var draft = DraftFields.Read(Kept, Framework);

        Assert.Equal(Id, draft.UseCaseId);
        Assert.Equal("Support bot", draft.Title);
        Assert.Equal("Answer questions\nabout our product", draft.Requirement);
        Assert.Equal((NeedLevel.Critical, "Our manuals"), (draft.Needs["knowledge"].Level, draft.Needs["knowledge"].Reason));
        Assert.Equal(NeedLevel.NotNeeded, draft.Needs["style"].Level);
        Assert.Null(draft.Needs["format"].Level);
        Assert.Equal(AnswerValue.Unsure, draft.Answers["capable"].Answer);
        Assert.True(draft.Signs["longPrompts"].Seen);
        Assert.Equal(2, draft.Trials.Count);
        Assert.Equal(["format"], draft.Trials[0].Purposes);
        Assert.Equal("many", draft.Measurements["promptTokens"].Text);
        Assert.False(draft.IsEmpty);
    }

    [Fact]
    public void Facts_are_what_is_chosen_and_readable_the_rest_is_unknown()
    {
        var facts = DraftFields.Read(Kept, Framework).ToFacts(Framework);

        Assert.Equal(["knowledge", "style"], facts.Needs.Keys.Order());
        Assert.Equal(1200m, Assert.Single(facts.Measurements).Value);
        Assert.Equal("fewShot", Assert.Single(facts.Trials).Approach);
        Assert.Equal(["longPrompts"], facts.Signs);
        Assert.Equal(["rag"], Evaluator.Evaluate(Framework, facts).Target);
    }

    [Fact]
    public void A_store_that_somebody_tampered_with_gives_an_empty_draft_not_a_fault()
    {
        var draft = DraftFields.Read(
            new Dictionary<string, string>
            {
                ["id"] = "not an id",
                ["need.knowledge"] = "7",
                ["need.format"] = "very",
                ["need.nothing"] = "critical",
                ["answer.capable"] = "",
                ["trial.7.approach"] = "rag",
            },
            Framework);

        Assert.NotEqual(Guid.Empty, draft.UseCaseId);
        Assert.True(draft.IsEmpty);
    }

    [Fact]
    public void Every_field_that_would_be_refused_is_named_with_its_step()
    {
        var draft = DraftFields.Read(Kept, Framework);
        draft.Title = "  ";
        draft.Requirement = new string('x', 20_001);
        draft.Needs["knowledge"].Reason = new string('x', 4_001);
        draft.Measurements["goodExamples"].Text = "-1";
        draft.Measurements["domains"].Text = "1.5";

        var problems = DraftProblems.In(draft, Framework);

        Assert.Equal(
            [
                ("title", "describe"), ("requirement", "describe"), ("need.knowledge.reason", "needs"), ("trial.1.approach", "evidence"),
                ("measurement.goodExamples", "evidence"), ("measurement.promptTokens", "evidence"), ("measurement.domains", "evidence"),
            ],
            problems.Select(p => (p.Field, p.Step)));
    }

    [Fact]
    public void A_draft_with_a_title_and_a_requirement_has_no_problem()
    {
        var draft = AssessmentDraft.For(Framework);
        Assert.True(draft.IsEmpty);
        (draft.Title, draft.Requirement) = ("Support bot", "Answer questions");

        Assert.Empty(DraftProblems.In(draft, Framework));
        Assert.False(draft.IsEmpty);
    }
}
