using System.Security.Cryptography;
using System.Text.Json;
using DecisionLedger.Domain.UseCases.Deciders;

namespace DecisionLedger.Web.Requests;

/// <summary>
/// What one drawing of a form sends: however often it is sent, it is recorded once. The next one begins when it was recorded or discarded.
/// </summary>
public sealed class Submission
{
    /// <summary>The code of the refusal of a key that an earlier request has used.</summary>
    public const string KeyReused = "key-reused";

    /// <summary>It was recorded or discarded: nobody needs what was typed any more.</summary>
    public event Action? Ended;

    public string Key { get; private set; } = NewKey();

    /// <summary>Goes on with a submission that the browser kept: the server may have recorded it before it could say so.</summary>
    public void TakeUp(string? key)
    {
        if (Guid.TryParse(key, out var kept))
            Key = kept.ToString("N");
    }

    /// <summary>What the form does when it is sent. A second click on the same drawing is the same submission, and was answered already.</summary>
    public Func<Task> Once(Func<Task> send)
    {
        var drawn = Key;
        return () => drawn == Key ? send() : Task.CompletedTask;
    }

    public void End()
    {
        Key = NewKey();
        Ended?.Invoke();
    }

    /// <param name="request">What is sent. What its sender had seen is no part of it: that changes from one try to the next.</param>
    public IdempotencyKey Of(object request)
    {
        var node = JsonSerializer.SerializeToNode(request, request.GetType())!.AsObject();
        foreach (var seen in request.GetType().GetProperties().Where(property => property.PropertyType == typeof(ExpectedVersion)))
            node.Remove(seen.Name);
        var said = JsonSerializer.SerializeToUtf8Bytes(new { request.GetType().Name, node });
        return new IdempotencyKey(Key, Convert.ToHexString(SHA256.HashData(said)));
    }

    /// <summary>An earlier try was recorded although its answer was lost, and what is sent now says something else.</summary>
    public Refusal RecordedBefore()
    {
        Key = NewKey();
        return new Refusal(KeyReused, "Your first attempt was saved after all. What you typed since is still here. Check the saved entry before you record again.");
    }

    private static string NewKey() => Guid.NewGuid().ToString("N");
}
