using DecisionLedger.Domain.UseCases.Behaviours;

namespace DecisionLedger.Web.Api;

/// <summary>A call whose form is refused before it reaches a handler, as ASP.NET Core's own reading of parameters refuses one.</summary>
public sealed class RefusedCallException(int status, params IReadOnlyList<Refusal> refusals) : Exception(refusals[0].Message)
{
    public int Status { get; } = status;

    public IReadOnlyList<Refusal> Refusals { get; } = refusals;

    public static RefusedCallException BadInput(string code, string message, string? field) =>
        new(StatusCodes.Status400BadRequest, new Refusal(code, message, field));
}
