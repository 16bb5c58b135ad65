namespace DecisionLedger.Domain.Versions.Events;

/// <summary>Something that happened to a framework of a workspace. Who and when is the event's metadata. A published event's shape never changes.</summary>
public interface IFrameworkEvent;
