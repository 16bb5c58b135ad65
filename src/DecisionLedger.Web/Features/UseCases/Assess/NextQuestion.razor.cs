using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases;
using DecisionLedger.Web.Components.Shared;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.UseCases.View;
using DecisionLedger.Web.Requests;
using MediatR;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DecisionLedger.Web.Features.UseCases.Assess;

/// <summary>
/// The question to answer next, one at a time: what the reader was asked or should confirm comes first, then what decides most. The question stays until
/// it is answered or skipped, whatever a colleague records meanwhile; then the next one takes its place and the focus.
/// </summary>
public sealed partial class NextQuestion : IAsyncDisposable
{
    private readonly PendingCommand _pending = new();
    private readonly List<string> _skipped = [];
    private Answered? _answered;
    private string? _current;
    private bool _focus;
    private long _since;
    private (StatedNeed? Need, MemberAnswer? Answer) _before;
    private ElementReference _card;
    private IJSObjectReference? _module;

    [CascadingParameter]
    private UseCasePageState Screen { get; set; } = default!;

    [CascadingParameter]
    private OpenFacts Rows { get; set; } = default!;

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    /// <summary>What open answers can change; null while it is being worked out.</summary>
    [Parameter, EditorRequired]
    public Certainty? Certainty { get; set; }

    private Framework Framework => Screen.Framework;

    private OpenQuestion? Open => Certainty?.OpenQuestions.FirstOrDefault(question => question.Fact == _current);

    /// <summary>How many facts are stated.</summary>
    private int Known => Screen.UseCase.Needs.Count + Screen.UseCase.Answers.Select(answer => answer.Question).Distinct().Count();

    /// <summary>How many open answers could still change the recommendation.</summary>
    private int Left => Certainty?.OpenQuestions.Count ?? 0;

    private string? Progress => Certainty is null || Screen.Recommendation.Status == RecommendationStatus.NotEnoughKnown ? null
        : Left == 0 ? $"{Known} answered. Nothing open could change the recommendation."
        : $"{Known} answered, {Left} more could change this.";

    private string Heading => _current is not { } fact ? "Nothing left to answer"
        : ToConfirm(fact) ? "Confirm this next"
        : AskedOfMe(fact) ? "You were asked"
        : "Answer this next";

    private bool MayBeTried => _current is { } fact && Mine(fact)?.Answer == AnswerValue.Unsure;

    /// <summary>Everything that the reader can go on with.</summary>
    private IEnumerable<string> Queue => Waiting().Except(_skipped);

    protected override void OnParametersSet()
    {
        if (_current is { } current && Since(current) is { } version && version > _since)
            Leave(current, version);
        if (_current is not null && Waiting().Contains(_current))
            return;
        // What took the place of an answered question may turn out not to matter: the focus goes on with whatever does.
        _focus |= _answered?.Undo is not null;
        Take(Queue.FirstOrDefault() ?? _skipped.FirstOrDefault(Waiting().Contains));
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_focus)
            return;
        _focus = false;
        try
        {
            _module ??= await Js.InvokeAsync<IJSObjectReference>("import", "./Features/UseCases/Assess/AssessmentTab.razor.js");
            await _module.InvokeVoidAsync("next", _card);
        }
        catch (Exception left) when (ReaderLeft.Is(left))
        {
            // The reader has left.
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_module is not null)
                await _module.DisposeAsync();
        }
        catch (Exception left) when (ReaderLeft.Is(left))
        {
            // The browser has let go of it already.
        }
    }

    private void Take(string? fact)
    {
        _current = fact;
        if (fact is null)
            return;
        _since = Since(fact) ?? 0;
        _before = (Screen.UseCase.Needs.GetValueOrDefault(IdOf(fact)), Mine(fact));
    }

    private IEnumerable<string> Waiting()
    {
        var useCase = Screen.UseCase;
        IEnumerable<string> open = Screen.Recommendation.Status == RecommendationStatus.NotEnoughKnown
            ? Screen.Recommendation.StateFirst.Concat(Framework.Document.Needs.Select(need => FactPath.Need(need.Id)).Where(need => !useCase.Needs.ContainsKey(IdOf(need))))
            // What the reader has answered already waits for others, or for a trial.
            : (Certainty?.OpenQuestions.Select(question => question.Fact) ?? []).OrderBy(fact => Mine(fact) is null ? 0 : 1);
        return Screen.FactsToConfirm.Where(MayConfirm)
            .Concat(useCase.Assignments.Keys.Where(Screen.IsAskedOfMe).Select(FactPath.Answer))
            .Concat(open)
            .Where(fact => Framework.DefinitionOf(fact) is not null && FactPath.Split(fact).Kind is FactPath.Needs or FactPath.Answers)
            .Distinct();
    }

    private bool ToConfirm(string fact) => Screen.FactsToConfirm.Contains(fact);

    /// <summary>Nobody answers for another: an answer is confirmed by a member who gave one.</summary>
    private bool MayConfirm(string fact) => FactPath.Split(fact).Kind == FactPath.Needs || Mine(fact) is not null;

    private bool AskedOfMe(string fact) => FactPath.Split(fact) is (FactPath.Answers, var id) && Screen.IsAskedOfMe(id);

    private MemberAnswer? Mine(string fact) => FactPath.Split(fact) is (FactPath.Answers, var id) ? Screen.MyAnswer(id) : null;

    /// <returns>The version of what the reader's own hand may have set: the need, or the reader's answer; null where there is none.</returns>
    private long? Since(string fact)
    {
        var (kind, id) = FactPath.Split(fact);
        return kind == FactPath.Needs ? Screen.UseCase.Needs.GetValueOrDefault(id)?.AtVersion : Mine(fact)?.AtVersion;
    }

    /// <summary>What stood in the card was answered: by the reader, who can take it back, or by a colleague.</summary>
    private void Leave(string fact, long version)
    {
        _skipped.Remove(fact);
        var entry = Screen.Entry(version);
        var mine = entry?.ActorId == Screen.Team.Me;
        _focus = mine;
        var words = $"{Framework.NameOf(fact)}: {(Mine(fact) is { } own ? own.Answer.ToString().ToLowerInvariant() : Screen.ValueOf(fact))}{(mine || entry is null ? "" : $", answered by {Screen.Team.NameOf(entry)}")}";
        _answered = new Answered(fact, version, words, mine ? BackTo(fact) : null);
        _current = null;
    }

    /// <summary>The command that restores what stood before: an event of its own, because the ledger forgets nothing.</summary>
    private Func<ExpectedVersion, IRequest<Result<AppendResult>>> BackTo(string fact)
    {
        var (kind, id) = FactPath.Split(fact);
        var (need, answer) = (_before.Need, _before.Answer);
        return kind == FactPath.Needs
            ? seen => new Commands.StateNeed(Screen.View.Id, id, need?.Level, need?.Reason ?? "", seen)
            : seen => new Commands.AnswerQuestion(Screen.View.Id, id, answer?.Answer, answer?.Reason ?? "", seen);
    }

    private async Task Undo(Func<ExpectedVersion, IRequest<Result<AppendResult>>> command)
    {
        var undone = _answered!;
        if (!await _pending.Record(Screen, undone.Version, command))
            return;
        _answered = new Answered(undone.Fact, undone.Version, $"{Framework.NameOf(undone.Fact)}: undone", null);
        _focus = true;
        Take(Queue.FirstOrDefault());
    }

    private void Explain()
    {
        if (_answered is { } answered)
            Rows.Open(answered.Fact, () => false, FactPart.Reason);
    }

    private void Skip()
    {
        if (_current is { } fact)
            _skipped.Add(fact);
        (_answered, _focus) = (null, true);
        Take(Queue.FirstOrDefault());
    }

    private void Back()
    {
        var fact = _skipped[^1];
        _skipped.RemoveAt(_skipped.Count - 1);
        (_answered, _focus) = (null, true);
        Take(fact);
    }

    private bool IsToday(Consequence consequence) =>
        consequence.Now.SequenceEqual(Screen.Recommendation.Now) && consequence.Target.SequenceEqual(Screen.Recommendation.Target);

    private static string IdOf(string fact) => FactPath.Split(fact).Id;

    /// <param name="Fact">What was answered.</param>
    /// <param name="Version">By which event.</param>
    /// <param name="Words">The answer, in words.</param>
    /// <param name="Undo">What restores the answer before; null where somebody else answered, or where it was undone.</param>
    private sealed record Answered(string Fact, long Version, string Words, Func<ExpectedVersion, IRequest<Result<AppendResult>>>? Undo);
}
