using System.Text.Json;
using DecisionLedger.Domain.UseCases.Events;

namespace DecisionLedger.Web.EventStore;

/// <summary>
/// Reads a use case's events as they are stored, those that earlier programs wrote among them: what Marten does for a stream, for a rebuild that reads
/// all of them at once.
/// </summary>
public static class StoredEvents
{
    private static readonly Dictionary<string, Func<byte[], IUseCaseEvent>> Readers = EventNames.All
        .Where(e => e.Key.IsAssignableTo(typeof(IUseCaseEvent)))
        .ToDictionary(e => e.Value, e => ReaderOf(e.Key));

    static StoredEvents()
    {
        Readers.Add(UseCaseLoggedV1.Name, json => Of<UseCaseLoggedV1>(json).Upcast());
        Readers.Add(DecisionRecordedV1.Name, json => Of<DecisionRecordedV1>(json).Upcast());
        Readers.Add(DecisionReviewedV1.Name, json => Of<DecisionReviewedV1>(json).Upcast());
        Readers.Add(AnswerWithdrawnV1.Name, json => Of<AnswerWithdrawnV1>(json).Upcast());
    }

    /// <summary>The stored names of all events of use cases.</summary>
    public static IReadOnlyCollection<string> Names => Readers.Keys;

    /// <exception cref="JsonException">This is no such event.</exception>
    public static IUseCaseEvent Read(string name, byte[] json) => Readers[name](json);

    private static Func<byte[], IUseCaseEvent> ReaderOf(Type type) => json =>
        (IUseCaseEvent)(JsonSerializer.Deserialize(json, type, UseCaseSnapshot.Json) ?? throw new JsonException($"A stored {type.Name} is null."));

    private static T Of<T>(byte[] json) => JsonSerializer.Deserialize<T>(json, UseCaseSnapshot.Json) ?? throw new JsonException($"A stored {typeof(T).Name} is null.");
}
