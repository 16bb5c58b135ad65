namespace DecisionLedger.Web.Api;

/// <summary>The endpoint takes Idempotency-Key and, on a use case that exists, If-Match.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RecordsAttribute(bool onUseCase) : Attribute
{
    public bool OnUseCase { get; } = onUseCase;
}
