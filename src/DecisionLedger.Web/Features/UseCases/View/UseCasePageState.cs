using System.Globalization;
using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Web.Components;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.Identity.Workspaces.Members;
using DecisionLedger.Web.Requests;
using MediatR;
using Microsoft.AspNetCore.WebUtilities;

namespace DecisionLedger.Web.Features.UseCases.View;

/// <summary>Sends a command and reads the page again.</summary>
/// <param name="command">The command.</param>
/// <param name="once">The submission that it belongs to; null for a choice, where the last click wins.</param>
public delegate Task<Result<AppendResult>> SendCommand(IRequest<Result<AppendResult>> command, IdempotencyKey? once);

/// <summary>What every part of a use case's page reads: loaded once, handed down, and replaced whole when anything changes.</summary>
public sealed record UseCasePageState
{
    /// <summary>The use case at the moment looked at.</summary>
    public required UseCaseView View { get; init; }

    /// <summary>Every event until now, oldest first: the entry of version v stands at v - 1.</summary>
    public required IReadOnlyList<ReviewHistoryEntry> History { get; init; }

    public required MemberDirectory Team { get; init; }

    public required ReaderClock Clock { get; init; }

    /// <summary>What was typed and not recorded yet; outlives a change of tab.</summary>
    public required Drafts Drafts { get; init; }

    /// <summary>Sends a command and reads the page anew. A fault of the ledger comes back as a refusal, so that what was typed stays.</summary>
    public required SendCommand Send { get; init; }

    /// <summary>Facts of a later version than this appeared while the page was open.</summary>
    public required long FreshAfter { get; init; }

    /// <summary>The last move of the recommendation while the page was open.</summary>
    public Move? LastMove { get; init; }

    /// <summary>The moment under another framework version; null where the reader chose none.</summary>
    public PageStateUnderVersion? Under { get; init; }

    public UseCase UseCase => View.Assessment.UseCase;

    public Recommendation Recommendation => View.Assessment.Recommendation;

    public Facts Facts => UseCase.ToFacts();

    public Framework Framework => View.Framework;

    /// <summary>Whether this screen shows the moment under the version chosen instead of that day's: <see cref="UnderChosen"/>.</summary>
    public bool IsUnderChosen => Under is { IsOther: true } && Framework.Key == Under.Framework.Key;

    /// <summary>Which version the moment is read under, as a sentence.</summary>
    public string VersionInUse(UseCaseTab tab)
    {
        var thatDay = UseCase.FrameworkVersion;
        if (Under is not { IsOther: true } under || !IsReadUnderOn(tab))
            return $"Framework version {thatDay} (in use at the time).";
        return tab == UseCaseTab.History
            ? $"Framework version {thatDay} (in use at the time), compared with version {under.Framework.Version}."
            : $"Shown with framework version {under.Framework.Version}; version {thatDay} was in use at the time.";
    }

    /// <summary>The screen with the moment under the version chosen in that day's place.</summary>
    public UseCasePageState UnderChosen() => Under is { IsOther: true } under
        ? this with { View = View with { Assessment = View.Assessment with { Recommendation = under.Reading.Recommended }, Framework = under.Framework } }
        : this;

    /// <summary>Whether a tab takes the version chosen: the history shows both; facts can be read under another version where they can no longer be changed.</summary>
    public bool IsReadUnderOn(UseCaseTab tab) => tab == UseCaseTab.History || (View.IsPast && tab is UseCaseTab.Assessment or UseCaseTab.Why);

    public DateOnly Today => DateOnly.FromDateTime(Clock.Local(Clock.Now).DateTime);

    public bool MayChange => MayComment && !UseCase.Archived;

    /// <summary>An archived use case still takes comments.</summary>
    public bool MayComment => Team.MayWrite && !View.IsPast;

    /// <summary>Why a form that somebody is typing in cannot be sent now; null where it can, or where the moment looked at is past.</summary>
    public string? Held => View.IsPast || MayChange ? null
        : !Team.MayWrite ? $"Your role here is now {RoleWords.Of(Team.Role)}, so you cannot record this. What you typed is still here."
        : "This use case was archived in the meantime. What you typed is still here. Restore the use case to record it.";

    /// <summary>Whether a form is shown: one that somebody is typing in stays, though it is <see cref="Held"/>.</summary>
    public bool Shows(bool open) => MayChange || (open && Held is not null);

    /// <summary>The version that a browser kept with a text; the present one where there is no such version.</summary>
    public long BegunAt(long kept) => kept >= 1 && kept < View.CurrentVersion ? kept : View.CurrentVersion;

    /// <returns>Null where the version is not part of this history.</returns>
    public ReviewHistoryEntry? Entry(long? version) =>
        version is >= 1 && version <= History.Count ? History[(int)version - 1] : null;

    public string? FreshClass(long? version) => version > FreshAfter ? "fresh" : null;

    /// <summary>The address of a tab, at the moment looked at.</summary>
    public string Href(UseCaseTab tab) => Href(tab, View.IsPast ? View.Version : null);

    /// <param name="tab">The tab.</param>
    /// <param name="version">The moment to look at; null for now.</param>
    public string Href(UseCaseTab tab, long? version)
    {
        var below = tab switch
        {
            UseCaseTab.Assessment => "",
            UseCaseTab.WhatIf => "/what-if",
            _ => $"/{tab.ToString().ToLowerInvariant()}",
        };
        var path = $"/use-cases/{View.Id}{below}";
        var asOf = version == View.CurrentVersion ? null : version;
        var under = tab == UseCaseTab.History || (asOf is not null && tab is UseCaseTab.Assessment or UseCaseTab.Why) ? Under?.Framework.Version : null;
        return QueryHelpers.AddQueryString(path, new Dictionary<string, string?>
        {
            ["asOf"] = asOf?.ToString(CultureInfo.InvariantCulture),
            ["under"] = under?.ToString(CultureInfo.InvariantCulture),
        });
    }

    /// <summary>The address of the comparison of two versions of the use case.</summary>
    public string CompareHref(long from, long to) =>
        QueryHelpers.AddQueryString(Href(UseCaseTab.History, null), new Dictionary<string, string?>
        {
            ["from"] = from.ToString(CultureInfo.InvariantCulture),
            ["to"] = to.ToString(CultureInfo.InvariantCulture),
        });

    /// <summary>The versions of the events that stated a fact, by its path.</summary>
    public IEnumerable<long> SaidAt(string factPath)
    {
        var (kind, id) = FactPath.Split(factPath);
        return kind switch
        {
            FactPath.Needs => UseCase.Needs.TryGetValue(id, out var need) ? [need.AtVersion] : [],
            FactPath.Answers => UseCase.Answers.Where(a => a.Question == id).Select(a => a.AtVersion),
            FactPath.Signs => UseCase.Signs.TryGetValue(id, out var sign) ? [sign.AtVersion] : [],
            FactPath.Trials => UseCase.Trials.Where(t => t.Approach == id).Select(t => t.AtVersion).TakeLast(1),
            FactPath.Measurements => UseCase.Measurements.TryGetValue(id, out var taken) ? [taken.AtVersion] : [],
            FactPath.Decision => UseCase.Decision is { } decision ? [decision.AtVersion] : [],
            _ => [],
        };
    }

    /// <summary>Needs and answers from before the requirement last changed, those that an applying rule rests on first.</summary>
    public IReadOnlyList<string> FactsToConfirm
    {
        get
        {
            var behind = Recommendation.Reasons.SelectMany(reason => reason.Facts).Concat(Recommendation.Blockers.SelectMany(blocker => blocker.Facts)).ToHashSet();
            return [.. EarlierRequirement.FactsToConfirm(UseCase, Framework).OrderBy(fact => behind.Contains(fact) ? 0 : 1)];
        }
    }

    /// <summary>Whether the reader was asked to answer a question.</summary>
    public bool IsAskedOfMe(string question) => UseCase.Assignments.GetValueOrDefault(question)?.MemberId == Team.Me;

    /// <summary>The reader's own answer to a question; null where there is none.</summary>
    public MemberAnswer? MyAnswer(string question) => UseCase.Answers.Find(answer => answer.Question == question && answer.MemberId == Team.Me);

    /// <summary>The value of a fact in words.</summary>
    public string ValueOf(string factPath) =>
        factPath == FactPath.Decision && UseCase.Decision is { } decision
            ? EventWords.Decided(decision.Approaches, decision.Target, Framework)
            : StatedFacts.Of(UseCase).GetValueOrDefault(factPath, "unknown");
}

/// <summary>The moment on the screen under another framework version that the reader chose.</summary>
/// <param name="Framework">The version.</param>
/// <param name="Reading">The moment under that day's version and under this one.</param>
/// <param name="Parting">Where the two part, in words.</param>
public sealed record PageStateUnderVersion(Framework Framework, Reevaluation Reading, IReadOnlyList<Difference> Parting)
{
    /// <summary>Whether it is another version than that day's.</summary>
    public bool IsOther => Reading.ThatDay != Reading.Under;

    public static PageStateUnderVersion Of(UseCaseView view, Framework under)
    {
        var reading = Reevaluation.Of(view.Assessment, under);
        return new PageStateUnderVersion(under, reading, Domain.Assessments.VersionDifference.Between(reading, view.Assessment.UseCase, view.Framework, under));
    }
}

/// <summary>What made the recommendation another while the page was open.</summary>
/// <param name="Version">The event that did it.</param>
/// <param name="From">What was recommended before.</param>
/// <param name="To">What is recommended since.</param>
/// <param name="Because">The event, who recorded it and the rules that it switched, in words.</param>
public sealed record Move(long Version, RecommendedPath From, RecommendedPath To, string Because);

/// <summary>The parts of a use case's page, each with an address of its own.</summary>
public enum UseCaseTab
{
    /// <summary>The summary: what is recommended, decided and to be done next.</summary>
    Overview,

    Assessment,
    Why,
    WhatIf,
    History,
    Decision,

    /// <summary>What another framework version would change; reached from the header, once there is a newer one.</summary>
    Adopt,
}
