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

    /// <summary>The names under which events of some types are stored, those of earlier versions among them.</summary>
    public static string[] NamesOf(IEnumerable<Type> types) =>
        [.. types.Select(type => EventNames.All[type]).SelectMany(name => Readers.Keys.Where(stored => BareName(stored) == BareName(name)))];

    /// <summary>A later version of an event is stored under its first name and the version.</summary>
    private static string BareName(string stored) => stored.EndsWith("_v2", StringComparison.Ordinal) ? stored[..^3] : stored;

    /// <exception cref="JsonException">This is no such event.</exception>
    public static IUseCaseEvent Read(string name, byte[] json) => Readers[name](json);

    private static Func<byte[], IUseCaseEvent> ReaderOf(Type type) => json =>
        (IUseCaseEvent)(JsonSerializer.Deserialize(json, type, UseCaseSnapshot.Json) ?? throw new JsonException($"A stored {type.Name} is null."));

    private static T Of<T>(byte[] json) => JsonSerializer.Deserialize<T>(json, UseCaseSnapshot.Json) ?? throw new JsonException($"A stored {typeof(T).Name} is null.");
}
