using DecisionLedger.Web.Live;
using DecisionLedger.Web.Requests;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionLedger.Web.Tests.Infrastructure;

/// <summary>Answers a page's requests as a test says, without a ledger behind it, and remembers them.</summary>
public sealed class ScriptedRequests : IMediator
{
    private readonly Dictionary<Type, Func<object, CancellationToken, object>> _answers = [];

    public List<object> Sent { get; } = [];

    public static ScriptedRequests In(IServiceCollection services)
    {
        var requests = new ScriptedRequests();
        services.AddScoped<IMediator>(_ => requests);
        services.AddScoped<RequestScope>();
        services.AddSingleton<RequestSender>();
        services.AddScoped<PageRequests>();
        services.AddSingleton<ScreenSubscriptions>();
        services.AddSingleton<Presence>();
        services.AddScoped<ScreenPresence>();
        return requests;
    }

    public ScriptedRequests Answer<TRequest, TResponse>(Func<TRequest, TResponse> answer)
        where TRequest : IRequest<TResponse> => AnswerCancellable<TRequest, TResponse>((request, _) => answer(request));

    /// <summary>As a request that takes long and may be cancelled meanwhile.</summary>
    public ScriptedRequests AnswerCancellable<TRequest, TResponse>(Func<TRequest, CancellationToken, TResponse> answer)
        where TRequest : IRequest<TResponse>
    {
        _answers[typeof(TRequest)] = (request, cancellation) => answer((TRequest)request, cancellation)!;
        return this;
    }

    public Task<TResponse> Send<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default)
    {
        Sent.Add(request);
        return Task.FromResult((TResponse)_answers[request.GetType()](request, cancellationToken));
    }

    public Task<object?> Send(object request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task Publish(object notification, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task Publish<TNotification>(TNotification notification, CancellationToken cancellationToken = default)
        where TNotification : INotification => throw new NotSupportedException();
}
