using System.ComponentModel;
using DecisionLedger.Web.Api;

namespace DecisionLedger.Web.Features.Inbox;

public static class InboxEndpoints
{
    private const string List = "inbox";

    public static void MapInbox(this RouteGroupBuilder api)
    {
        api.MapGet("/inbox", Read).WithName("getInbox").WithTags("Inbox")
            .WithSummary("Read what waits for you")
            .WithDescription("An item leaves when it is done, by whoever does it.")
            .Produces<InboxBody>().Refuses(400);
        api.MapPost("/inbox/snoozes", async (SnoozeItemBody body, ApiCall call) =>
            {
                var outcome = await call.Ask(new SnoozeItem(body.UseCaseId, body.Kind, body.Subject, body.AtVersion, body.Until));
                return outcome.Value is { } snoozed ? (IResult)TypedResults.Ok(snoozed) : ApiProblem.Of(outcome, conditional: false);
            })
            .WithName("snoozeItem").WithTags("Inbox")
            .WithSummary("Set an item aside until later, or take it back up")
            .Produces<SnoozedItem>().Refuses(400, 404);
    }

    private static async Task<IResult> Read(
        ApiCall call,
        [Description("true: what you set aside until later, instead of what is up.")] bool? snoozed,
        [Description("The value of next from the previous page.")] string? cursor,
        [Description("The page size, 1 to 200; 50 if omitted.")] int? limit)
    {
        var page = await call.Ask(new ListInbox
        {
            Today = call.Today,
            Snoozed = snoozed ?? false,
            After = Cursor.PlaceOf(cursor, List, InboxPlace.Of),
            Take = Cursor.Limit(limit),
        });
        return TypedResults.Ok(new InboxBody(page.Waiting, page.Snoozed, page.Items, page.Next is { } next ? Cursor.Of(List, next.Parts) : null));
    }
}

/// <summary>What waits for you, the newest first.</summary>
/// <param name="Waiting">How many items are up. Review dates are due by the day in UTC.</param>
/// <param name="Snoozed">How many you set aside until later.</param>
/// <param name="Items">This page.</param>
/// <param name="Next">Send it as cursor to read on; null at the end.</param>
public sealed record InboxBody(int Waiting, int Snoozed, IReadOnlyList<InboxLine> Items, string? Next);
