using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Requests;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.Samples.Seed;

/// <summary>Adds the lesson's four worked examples, as real events with a story over several weeks. Adding them twice adds them once.</summary>
[RequiresRole(WorkspaceRole.Owner)]
public sealed record SeedSamples : IRequest<Unit>;

public sealed class SeedSamplesHandler(IDocumentStore store, RequestScope scope, TimeProvider clock) : IRequestHandler<SeedSamples, Unit>
{
    public async Task<Unit> Handle(SeedSamples request, CancellationToken cancellationToken)
    {
        var cast = new SampleCast(scope.Actor.WorkspaceId);
        await IntroduceColleagues(cast, cancellationToken);
        SampleStory[] stories = [SupportBotStory.Of(cast), LegalContractStory.Of(cast), CodeReviewStory.Of(cast), TranslationStory.Of(cast)];
        foreach (var story in stories)
            await Add(story, cast, cancellationToken);
        return Unit.Value;
    }

    /// <summary>The colleagues were members once, so that the history can name them; they have no account and cannot sign in.</summary>
    private async Task IntroduceColleagues(SampleCast cast, CancellationToken cancellation)
    {
        await using var session = store.LightweightSession();
        foreach (var person in Enum.GetValues<SamplePerson>())
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

    private async Task Add(SampleStory story, SampleCast cast, CancellationToken cancellation)
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
        var now = clock.GetUtcNow();
        var told = story.Steps.SelectMany(step => step.Events.Select((happened, place) => (happened, step, place))).ToList();
        // The colleagues are gone: what waits for the owner of a sample is to be found by somebody who is there.
        var (_, last, end) = told[^1];
        told.Add((new OwnerChanged(scope.Actor.MemberId, "I am leaving the team."), last, end + 1));
        var stream = session.Events.StartStream<UseCaseStream>(id, told.Select(t => Dated(t.happened, now)).ToArray());
        foreach (var (recorded, (_, step, place)) in stream.Events.Zip(told))
        {
            recorded.Timestamp = now.AddDays(-step.DaysAgo).AddMinutes(place);
            recorded.UserName = cast.Id(step.Person).ToString("N");
        }

        await session.SaveChangesAsync(cancellation);
    }

    /// <summary>A story cannot know on which day it will be added.</summary>
    private static object Dated(IUseCaseEvent happened, DateTimeOffset now) =>
        happened is RevisitDateSet set ? set with { Date = DateOnly.FromDateTime(now.UtcDateTime).AddDays(45) } : happened;
}
