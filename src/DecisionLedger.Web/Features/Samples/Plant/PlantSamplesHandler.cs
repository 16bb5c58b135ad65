using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.Circuits;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Ledger;
using JasperFx.Events;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.Samples.Plant;

public sealed class PlantSamplesHandler(IDocumentStore store, RequestScope scope, TimeProvider clock) : IRequestHandler<PlantSamples, Unit>
{
    public async Task<Unit> Handle(PlantSamples request, CancellationToken cancellationToken)
    {
        var cast = new SampleCast(scope.Actor.WorkspaceId, scope.Actor.MemberId);
        await IntroduceColleagues(cast, cancellationToken);
        SampleStory[] stories = [SupportBotStory.Of(cast), LegalContractStory.Of(cast), CodeReviewStory.Of(cast), TranslationStory.Of(cast)];
        foreach (var story in stories)
            await Plant(story, cast, cancellationToken);
        return Unit.Value;
    }

    /// <summary>The colleagues were members once, so that the history can name them; they have no account and cannot sign in.</summary>
    private async Task IntroduceColleagues(SampleCast cast, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        foreach (var person in new[] { SamplePerson.Ines, SamplePerson.Tomasz })
        {
            session.Store(new Membership
            {
                Id = Membership.IdOf(scope.Actor.WorkspaceId, cast.Id(person)),
                WorkspaceId = scope.Actor.WorkspaceId,
                MemberId = cast.Id(person),
                Name = SampleCast.NameOf(person),
                Role = WorkspaceRole.Editor,
                JoinedAt = clock.GetUtcNow(),
                Active = false,
            });
        }

        await session.SaveChangesAsync(cancellation);
    }

    private async Task Plant(SampleStory story, SampleCast cast, CancellationToken cancellation)
    {
        var id = cast.Id($"use-case/{story.Key}");
        await using (var reading = store.QuerySession(scope.Actor.WorkspaceId))
        {
            if (await reading.Events.FetchStreamStateAsync(id, cancellation) is not null)
                return;
        }

        // One transaction for the whole story: cut off half-way, it would never be finished.
        await using var session = store.LightweightSession(scope.Actor.WorkspaceId);
        session.CorrelationId = scope.Actor.CorrelationId;
        var events = story.Steps.SelectMany(step => step.Events.Select((e, place) => Told(e, step, place, cast))).ToArray();
        session.Events.StartStream<UseCaseStream>(id, events);
        await session.SaveChangesAsync(cancellation);
    }

    private IEvent Told(IUseCaseEvent happened, SampleStep step, int place, SampleCast cast)
    {
        var now = clock.GetUtcNow();
        // A story cannot know on which day it will be planted.
        if (happened is RevisitDateSet set)
            happened = set with { Date = DateOnly.FromDateTime(now.UtcDateTime).AddDays(45) };
        var told = Event.For(happened);
        told.Timestamp = now.AddDays(-step.DaysAgo).AddMinutes(place);
        told.UserName = cast.Id(step.Person).ToString("N");
        return told;
    }
}
