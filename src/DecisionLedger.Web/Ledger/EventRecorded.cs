using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using MediatR;

namespace DecisionLedger.Web.Ledger;

/// <summary>Told to every projection handler, in order, within the transaction that appends the event, or while rebuilding.</summary>
/// <typeparam name="TEvent">The family of events, such as IUseCaseEvent.</typeparam>
/// <param name="Page">Where handlers keep the documents that they write; stored once, at the end of the page of events.</param>
/// <param name="StreamId">The use case's id.</param>
/// <param name="Event">What happened.</param>
/// <param name="At">When, from the event's metadata.</param>
/// <param name="ActorId">Who, from the event's metadata; null where it was the program itself.</param>
/// <param name="CorrelationId">What it belongs to, from the event's metadata.</param>
/// <param name="Before">The assessment before the event; null for the first.</param>
/// <param name="After">The assessment after it.</param>
/// <param name="Framework">The framework version under which the use case is read after it.</param>
public sealed record EventRecorded<TEvent>(
    RecordedPage Page,
    Guid StreamId,
    TEvent Event,
    DateTimeOffset At,
    Guid? ActorId,
    string? CorrelationId,
    Assessment? Before,
    Assessment After,
    Framework Framework) : INotification;
