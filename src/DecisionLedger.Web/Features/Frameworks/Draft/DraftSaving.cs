using DecisionLedger.Web.Requests;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DecisionLedger.Web.Features.Frameworks.Draft;

/// <summary>What of a draft is in the ledger, and the saving of the rest: never over what somebody else saved, unless the reader says so.</summary>
public sealed class DraftSaving(PageRequests requests, ILogger log, DraftView opened)
{
    /// <summary>The draft as it is in the ledger, as far as this page knows.</summary>
    public DraftView Saved { get; private set; } = opened;

    /// <summary>How many events of the framework the text on the page has seen.</summary>
    public long Seen { get; private set; } = opened.EventVersion;

    /// <summary>What was changed, in the reader's words.</summary>
    public string Note { get; set; } = "";

    public bool UnderWay { get; private set; }

    /// <summary>Whether nothing was changed since it was saved here.</summary>
    public bool JustSaved { get; private set; }

    /// <summary>What somebody else saved meanwhile, until the reader chooses; null where nobody did.</summary>
    public DraftView? Theirs { get; private set; }

    /// <summary>Whether a save was refused because of theirs.</summary>
    public bool Refused { get; private set; }

    public string? Failure { get; private set; }

    public string? Advice { get; private set; }

    public void Edited() => (JustSaved, Failure) = (false, null);

    /// <summary>Goes on with a text that had seen less, so that it never goes over somebody else's unasked.</summary>
    public void GoOnFrom(long seen) => Seen = seen;

    /// <param name="text">The draft as it is to read.</param>
    /// <param name="overTheirs">Whether the reader has seen theirs and keeps the text all the same.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>Whether the ledger says so now.</returns>
    public async Task<bool> Save(string text, bool overTheirs, CancellationToken cancellation)
    {
        (UnderWay, Failure, Advice) = (true, null, null);
        try
        {
            return await Record(text, new ExpectedVersion(overTheirs && Theirs is { } theirs ? theirs.EventVersion : Seen, Strict: true), cancellation);
        }
        catch (AccessRefusedException refused)
        {
            return Fail(refused.Message, "Your draft is kept in this browser. Ask an owner for the editor role, then come back.");
        }
        catch (Exception e) when (e is not (OperationCanceledException or JSDisconnectedException or NavigationException))
        {
            log.LogError(e, "The draft of {Framework} could not be saved", Saved.FrameworkId);
            return Fail("The ledger did not respond, so this may not be saved yet.", "Save it again in a moment.");
        }
        finally
        {
            UnderWay = false;
        }
    }

    /// <summary>Lets theirs stand: what is on the page is to be theirs from here on.</summary>
    public DraftView TakeTheirs()
    {
        (Saved, Theirs, Refused) = (Theirs!, null, false);
        Seen = Saved.EventVersion;
        return Saved;
    }

    /// <summary>Looks what others did to the draft since.</summary>
    /// <returns>Whether somebody else saved it.</returns>
    public async Task<bool> Look(CancellationToken cancellation)
    {
        if (UnderWay)
            return false;
        var now = await requests.Send(new GetDraft(Saved.FrameworkId), cancellation);
        if (now is null)
            return Gone();
        if (UnderWay || now.EventVersion <= Math.Max(Saved.EventVersion, Theirs?.EventVersion ?? 0))
            return false;
        Theirs = now;
        return true;
    }

    private async Task<bool> Record(string text, ExpectedVersion seen, CancellationToken cancellation)
    {
        var outcome = await requests.Send(new EditDraft(Saved.FrameworkId, text, Note, seen), cancellation);
        if (outcome.Refusal is { Code: "stale-version" })
        {
            Theirs = await requests.Send(new GetDraft(Saved.FrameworkId), cancellation);
            if (Theirs is null)
                return Gone();
            Refused = true;
            if (Theirs.Text != text)
                return false;
            TakeTheirs();
            return true;
        }

        if (outcome.Refusal is { } refusal)
            return refusal.Code == "no-draft" ? Gone() : Fail(refusal.Message, null);

        (Theirs, Refused, JustSaved, Note, Seen) = (null, false, true, "", outcome.Value!.Version);
        var now = await requests.Send(new GetDraft(Saved.FrameworkId), cancellation);
        Saved = now?.EventVersion == Seen ? now : Saved with { Text = text, EventVersion = Seen };
        return true;
    }

    private bool Gone() =>
        Fail("This draft was published or discarded in the meantime.", "Copy what you need from the JSON, then create a new draft.");

    private bool Fail(string what, string? advice)
    {
        (Failure, Advice) = (what, advice);
        return false;
    }
}
