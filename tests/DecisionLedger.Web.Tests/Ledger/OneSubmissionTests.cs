using System.Runtime.CompilerServices;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Domain.WhatIfs;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.Frameworks.Adopt;
using DecisionLedger.Web.Features.Frameworks.Draft;
using DecisionLedger.Web.Features.Frameworks.Publish;
using DecisionLedger.Web.Features.Ownership;
using DecisionLedger.Web.Features.UseCases.Commands;
using DecisionLedger.Web.Features.UseCases.Log;
using DecisionLedger.Web.Features.UseCases.View;
using DecisionLedger.Web.Features.UseCases.WhatIf;
using DecisionLedger.Web.Requests;
using DecisionLedger.Web.Tests.Infrastructure;
using MediatR;
using Comparison = DecisionLedger.Domain.UseCases.Comparison;

namespace DecisionLedger.Web.Tests.Ledger;

/// <summary>What a form sends is recorded once for each drawing of the form, however often it is clicked.</summary>
public sealed class OneSubmissionTests(LedgerFixture fixture) : IClassFixture<LedgerFixture>
{
    private const string Question = "capable";

    private static int _published;

    /// <summary>The command of every form that adds something, ready to be sent by an owner.</summary>
    private static readonly Dictionary<Type, Func<LedgerHost, Task<IRequest<Result<AppendResult>>>>> Forms = new()
    {
        [typeof(AddComment)] = async l => new AddComment(await l.Log(l.Ana), "Hm"),
        [typeof(PinAnnotation)] = async l => new PinAnnotation(await l.Log(l.Ana), new DateTimeOffset(2026, 3, 3, 12, 0, 0, TimeSpan.Zero), "The pilot began"),
        [typeof(RecordTrial)] = async l => new RecordTrial(await l.Log(l.Ana), "rag", TrialOutcome.Failed, "Twenty tickets", [], null),
        [typeof(RetractTrial)] = async l => await Retraction(l),
        [typeof(RecordDecision)] = async l => new RecordDecision(await l.Log(l.Ana), ["rag"], "As we said", [], "", "", null),
        [typeof(ReviewDecision)] = async l => await Review(l),
        [typeof(RequestReviews)] = async l => await Request(l),
        [typeof(SetRevisitDate)] = async l => new SetRevisitDate(await l.Log(l.Ana), new DateOnly(2027, 3, 2), "In a year", null),
        [typeof(SetRevisitCondition)] = async l => new SetRevisitCondition(await l.Log(l.Ana), "goodExamples", Comparison.AtLeast, 200, "Enough then", null),
        [typeof(AssignQuestion)] = async l => new AssignQuestion(await l.Log(l.Ana), Question, l.Ben.MemberId, "You know", null),
        [typeof(ChangeOwner)] = async l => new ChangeOwner(await l.Log(l.Ana), l.Ben.MemberId, "On leave", null),
        [typeof(ChangeTags)] = async l => new ChangeTags(await l.Log(l.Ana), ["pilot"], [], null),
        [typeof(SettleAnswer)] = async l => new SettleAnswer(await Tied(l), Question, AnswerValue.Yes, "The course", null),
        [typeof(RecordWhatIf)] = async l => new RecordWhatIf(await l.Log(l.Ana), [new NeedChange("style", NeedLevel.Critical)], "The brand", null),
        [typeof(ChangeRequirement)] = async l => new ChangeRequirement(await l.Log(l.Ana), "Something else", "Asked for", null),
        [typeof(RenameUseCase)] = async l => new RenameUseCase(await l.Log(l.Ana), "Another title", null),
        [typeof(ArchiveUseCase)] = async l => new ArchiveUseCase(await l.Log(l.Ana), true, "Over", null),
        [typeof(AdoptVersion)] = async l => new AdoptVersion(await l.Log(l.Ana), await Published(l), "Newer", null),
        [typeof(StartFramework)] = l => Task.FromResult<IRequest<Result<AppendResult>>>(new StartFramework(NewId(), "Where to host", SmallFramework.Smallest.ToJson())),
        [typeof(BeginDraft)] = async l => new BeginDraft((await Published(l)).Id, 1, null, null),
        [typeof(PublishDraft)] = async l => new PublishDraft(await Started(l), "The first", null),
        [typeof(DiscardDraft)] = async l => new DiscardDraft(await Started(l), "Not now", null),
    };

    /// <summary>Recorded at once where the last choice wins, or sent with an identity of their own.</summary>
    private static readonly Type[] NoForms =
    [
        typeof(StateNeed), typeof(AnswerQuestion), typeof(MarkSign), typeof(TakeMeasurement), typeof(ClearRevisitCondition), typeof(CancelReviewRequest), typeof(EditUseCase), typeof(RemoveAnnotation),
        typeof(LogUseCase), typeof(EditDraft),
    ];

    private static readonly Type[] Versions = [typeof(StartFramework), typeof(BeginDraft), typeof(PublishDraft), typeof(DiscardDraft)];

    [Fact]
    public void Every_command_is_known_here()
    {
        var all = typeof(AddComment).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(IRequest<Result<AppendResult>>)) && !t.IsAbstract);

        Assert.Equal(Names(Forms.Keys.Concat(NoForms)), Names(all));
    }

    [Fact]
    public void What_its_sender_had_seen_is_no_part_of_a_submission()
    {
        var (submission, useCase) = (new Submission(), Guid.NewGuid());

        Assert.Equal(submission.Of(Renamed("Bot", 3)), submission.Of(Renamed("Bot", 4)));
        Assert.NotEqual(submission.Of(Renamed("Bot", 3)), submission.Of(Renamed("Robot", 3)));

        RenameUseCase Renamed(string title, long seen) => new(useCase, title, new ExpectedVersion(seen, Strict: false));
    }

    [PostgresFact]
    public async Task The_command_of_a_form_is_carried_out_once_however_often_it_is_sent()
    {
        var ledger = fixture.Host;
        foreach (var (type, prepare) in Forms)
        {
            var command = await prepare(ledger);
            var submission = new Submission();
            var actor = ledger.Ana with { Idempotency = submission.Of(command) };

            // Versions of a framework are appended one after the other; on a page the second click waits for the first.
            var outcomes = Versions.Contains(type)
                ? [await ledger.Send(actor, command)]
                : await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => ledger.Send(actor, command)));
            var later = await ledger.Send(actor, command);

            Assert.All([.. outcomes, later], outcome => Assert.True(outcome.Refusal is null, $"{type.Name}: {outcome.Refusal?.Message}"));
            Assert.True(later.Replayed, type.Name);
            Assert.Single(outcomes, outcome => !outcome.Replayed);
            Assert.Single(outcomes.Append(later).Select(outcome => outcome.Value).Distinct());
            await using var session = ledger.Store.QuerySession(LedgerHost.Workspace);
            var stream = await session.Events.FetchStreamStateAsync(later.Value!.UseCaseId);
            Assert.True(stream!.Version == later.Value.Version, $"{type.Name}: {stream.Version} events instead of {later.Value.Version}");
        }
    }

    [PostgresFact]
    public async Task Another_text_after_a_lost_answer_is_told_and_not_passed_off_as_recorded()
    {
        var ledger = fixture.Host;
        var id = await ledger.Log(ledger.Ana);
        var submission = new Submission();
        var first = submission.Key;
        await ledger.Send(ledger.Ana with { Idempotency = submission.Of(new AddComment(id, "One")) }, new AddComment(id, "One"));

        var second = await ledger.Send(ledger.Ana with { Idempotency = submission.Of(new AddComment(id, "Two")) }, new AddComment(id, "Two"));

        Assert.Equal(Submission.KeyReused, second.Refusal!.Code);
        Assert.StartsWith("Your first attempt was saved after all.", submission.RecordedBefore().Message, StringComparison.Ordinal);
        Assert.NotEqual(first, submission.Key);
    }

    [Fact]
    public void Every_form_sends_one_submission_for_each_time_it_is_drawn()
    {
        // Those that are posted are not drawn by a circuit. The first logs under an id that is drawn with the form; the second saves over the version that it has seen.
        string[] others = ["NewAssessmentPage.razor", "DraftPage.razor"];

        var forms = Directory.EnumerateFiles(Source(), "*.razor", SearchOption.AllDirectories).SelectMany(file => File.ReadLines(file)
            .Where(line => line.Contains("@onsubmit=", StringComparison.Ordinal) && !line.Contains(".Once(", StringComparison.Ordinal) && !line.Contains("@formname", StringComparison.Ordinal)).Select(_ => Path.GetFileName(file)));

        Assert.Equal(others.Order(), forms.Order());
    }

    private static string Source([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../src/DecisionLedger.Web"));

    private static IEnumerable<string> Names(IEnumerable<Type> types) => types.Select(t => t.Name).Order();

    private static string NewId() => $"own-{Guid.NewGuid():N}"[..20];

    private static async Task<RetractTrial> Retraction(LedgerHost ledger)
    {
        var id = await ledger.Log(ledger.Ana);
        await ledger.Send(ledger.Ana, new RecordTrial(id, "rag", TrialOutcome.Failed, "", [], null));
        return new RetractTrial(id, (await Read(ledger, id)).Trials[0].Id, "By mistake", null);
    }

    private static async Task<RequestReviews> Request(LedgerHost ledger)
    {
        var id = await ledger.Log(ledger.Ana);
        await ledger.Send(ledger.Ana, new RecordDecision(id, ["rag"], "As we said", [], "", "", null));
        return new RequestReviews(id, (await Read(ledger, id)).Decision!.Id, [ledger.Ben.MemberId], null, "Please", null);
    }

    private static async Task<ReviewDecision> Review(LedgerHost ledger)
    {
        var id = await ledger.Log(ledger.Ana);
        await ledger.Send(ledger.Ana, new RecordDecision(id, ["rag"], "As we said", [], "", "", null));
        return new ReviewDecision(id, (await Read(ledger, id)).Decision!.Id, ReviewVerdict.Uphold, "Still right", null);
    }

    private static async Task<Guid> Tied(LedgerHost ledger)
    {
        var id = await ledger.Log(ledger.Ana);
        await ledger.Send(ledger.Ana, new AnswerQuestion(id, Question, AnswerValue.Yes, "", null));
        await ledger.Send(ledger.Ben, new AnswerQuestion(id, Question, AnswerValue.No, "", null));
        return id;
    }

    private static async Task<string> Started(LedgerHost ledger)
    {
        var id = NewId();
        Assert.Null((await ledger.Send(ledger.Ana, new StartFramework(id, "Where to host", SmallFramework.Smallest.ToJson()))).Refusal);
        return id;
    }

    /// <summary>A version of the framework that use cases are read under, newer than the program's.</summary>
    private static async Task<FrameworkKey> Published(LedgerHost ledger)
    {
        var stricter = PublishedFrameworks.Current.ToJson().Replace("\"under\": 50", $"\"under\": {100 + _published++}", StringComparison.Ordinal);
        Assert.Null((await ledger.Send(ledger.Ana, new BeginDraft(PublishedFrameworks.CustomiseLlm, null, stricter, null))).Refusal);
        Assert.Null((await ledger.Send(ledger.Ana, new PublishDraft(PublishedFrameworks.CustomiseLlm, "More examples", null))).Refusal);
        return new FrameworkKey(PublishedFrameworks.CustomiseLlm, 2);
    }

    private static async Task<UseCase> Read(LedgerHost ledger, Guid id) => (await ledger.Send(ledger.Ana, new GetUseCase(id, PointInTime.Now)))!.Assessment.UseCase;
}
