namespace DecisionLedger.Web.Api;

/// <summary>The endpoint answers with an ETag and takes If-None-Match.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TaggedAttribute : Attribute;
