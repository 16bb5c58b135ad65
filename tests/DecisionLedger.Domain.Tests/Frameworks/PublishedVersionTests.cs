using System.Security.Cryptography;
using System.Text;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.Frameworks.Documents;

namespace DecisionLedger.Domain.Tests.Frameworks;

/// <summary>
/// A published version gives the same for ever. Were this to fail, the rules of version 1 would have changed under decisions made by them: make a new
/// version instead.
/// </summary>
public sealed class PublishedVersionTests
{
    private const int Variety = 1500;

    [Fact]
    public void Version_1_gives_what_it_gave_when_it_was_published()
    {
        var said = new StringBuilder();
        for (var number = 0; number < Variety; number++)
        {
            var given = FactsOf(number).Evaluated();
            said.Append(given.Status).Append(';').AppendJoin(',', given.Now).Append(';').AppendJoin(',', given.Target)
                .Append(';').AppendJoin(',', given.TargetPatterns).Append(';').AppendJoin(',', given.RulesOf())
                .Append(';').AppendJoin(',', given.Blockers.Select(blocker => blocker.Rule)).Append('\n');
        }

        Assert.Equal(
            "0DF06127A0F847377948A5CA72BD2C94E7336069790BDC8AD0B25E78CD85D19A",
            Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(said.ToString()))));
    }

    [Fact]
    public void What_was_published_is_read_without_what_a_later_day_would_refuse()
    {
        var contradicting = StarterFramework.For("own", "Our own").ToJson().Replace(
            "\"need\": \"setsApart\",\n          \"atLeast\": \"wanted\"", "\"measurement\": \"builders\",\n          \"over\": 10,\n          \"under\": 5", StringComparison.Ordinal);
        Assert.NotEmpty(Framework.ProblemsIn(contradicting));

        var published = Framework.Published(contradicting, "own");

        Assert.Equal(["buy"], Evaluator.Evaluate(published, Facts.None.Need("soon", NeedLevel.Wanted)).Now);
        Assert.Equal(contradicting, published.ToJson());
    }

    [Fact]
    public void The_facts_that_are_tried_reach_every_rule()
    {
        var tried = Enumerable.Range(0, Variety).Select(number => FactsOf(number).Evaluated()).ToList();
        var fired = tried.SelectMany(given => given.RulesOf().Concat(given.Blockers.Select(blocker => blocker.Rule))).ToHashSet();
        var rules = PublishedFrameworks.Current.Document.Rules;

        Assert.Empty(rules.Pulls.Concat<Rule>(rules.Evidence).Concat(rules.Holds).Select(rule => rule.Id).Except(fired));
        Assert.Empty(PublishedFrameworks.Current.Document.Patterns.Select(pattern => pattern.Id).Except(tried.SelectMany(given => given.TargetPatterns)));
    }

    /// <summary>Facts spread over all that can be stated, by number.</summary>
    private static Facts FactsOf(int number)
    {
        var document = PublishedFrameworks.Current.Document;
        var state = ((ulong)number * 6364136223846793005) + 1442695040888963407;

        var facts = Facts.None;
        foreach (var need in document.Needs)
            if (Next(4) is > 0 and var level)
                facts = facts.Need(need.Id, (NeedLevel)(level - 1));
        foreach (var question in document.Checklist.Questions)
            if (Next(3) is > 0 and var answer)
                facts = facts.Answer(question.Id, (AnswerValue)(answer - 1));
        foreach (var sign in document.Signs)
            if (Next(4) == 0)
                facts = facts.Sign(sign.Id);
        for (var trials = Next(3); trials > 0; trials--)
            facts = facts.Trial(document.Approaches[Next(4)].Id, (TrialOutcome)Next(3));
        if (Next(3) == 0)
            facts = facts.Measured("goodExamples", Next(100));
        if (Next(3) == 0)
            facts = facts.Measured("promptTokens", 1000 + Next(2000));
        if (Next(3) == 0)
            facts = facts.Measured("domains", Next(4));
        return facts;

        int Next(int bound)
        {
            state = (state * 6364136223846793005) + 1442695040888963407;
            return (int)((state >> 33) % (ulong)bound);
        }
    }
}
