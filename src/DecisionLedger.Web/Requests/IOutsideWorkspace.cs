using MediatR;

namespace DecisionLedger.Web.Requests;

/// <summary>
/// A request that belongs to no workspace, because its sender is not, or not yet, a member of one: first run, signing in, joining. It is the only
/// kind of request whose sender's membership is not checked.
/// </summary>
public interface IOutsideWorkspace<out TResponse> : IRequest<TResponse>;
