using System.ComponentModel;
using DecisionLedger.Domain.Assessments;
using DecisionLedger.Web.Api;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Features.Identity.Workspaces.Members;

namespace DecisionLedger.Web.Features.Activity;

public static class ActivityEndpoints
{
    private const string List = "activity";

    public static void MapActivity(this RouteGroupBuilder api) =>
        api.MapGet("/activity", Read).WithName("getActivity").WithTags("Activity")
            .WithSummary("Read what the team did in all use cases, the newest first")
            .Produces<ListPage<ActivityLine>>().Refuses(400);

    private static async Task<IResult> Read(
        ApiCall call,
        [Description("me, or the id of a member: only what this member did.")] string? member,
        [Description("A kind of event as the history names it, such as decision or comment.")] string? kind,
        [Description("The id of a use case: only what was done there.")] Guid? useCase,
        [Description("Only use cases that have this tag now; case and accents do not matter.")] string? tag,
        [Description("The value of next from the previous page.")] string? cursor,
        [Description("The page size, 1 to 200; 50 if omitted.")] int? limit)
    {
        if (!string.IsNullOrEmpty(kind) && !EventKind.All.Contains(kind))
            throw RefusedCallException.BadInput("unknown-value", $"Set kind to {string.Join(", ", EventKind.All)}.", "kind");
        var page = await call.Ask(new ListActivity
        {
            Member = member == "me" ? call.Member : ReadMember(member),
            Kind = kind ?? "",
            UseCase = useCase,
            Tag = tag ?? "",
            After = Cursor.PlaceOf(cursor, List, ActivityPlace.Of),
            Take = Cursor.Limit(limit),
        });
        var names = await call.Ask(new NamesOfMembers());
        return TypedResults.Ok(new ListPage<ActivityLine>([.. page.Events.Select(entry => ActivityLine.Of(entry, names))], page.Next is { } next ? Cursor.Of(List, next.Parts) : null));
    }

    private static Guid? ReadMember(string? member) =>
        string.IsNullOrEmpty(member) ? null
        : Guid.TryParse(member, out var id) ? id
        : throw RefusedCallException.BadInput("unknown-value", "Set member to me, or to the id of a member.", "member");
}

/// <summary>One thing that somebody did.</summary>
/// <param name="UseCaseId">The use case.</param>
/// <param name="Title">Its title after the event.</param>
/// <param name="Version">The event's number in the use case.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="ActorId">Who did it; null where it was the program itself.</param>
/// <param name="Actor">What that member was called then.</param>
/// <param name="Kind">What kind of event it is, as the history names it.</param>
/// <param name="Words">What happened, in words.</param>
/// <param name="NamedId">The member whom it names, such as the new owner; null where it names none.</param>
/// <param name="Said">What the member added in their own words; may be empty.</param>
/// <param name="Moved">Whether it changed the recommendation.</param>
public sealed record ActivityLine(
    Guid UseCaseId, string Title, long Version, DateTimeOffset At, Guid? ActorId, string? Actor, string Kind, string Words, Guid? NamedId, string Said, bool Moved)
{
    public static ActivityLine Of(ReviewHistoryEntry entry, MemberNames names) => new(
        entry.UseCaseId,
        entry.Title,
        entry.Version,
        entry.At,
        entry.ActorId,
        entry.ActorId is { } actor ? names.At(actor, entry.At) : null,
        entry.Kind,
        entry.Words,
        entry.Named?.MemberId,
        entry.Said,
        entry.Moved);
}
