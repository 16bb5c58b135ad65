using System.Reflection;
using MediatR;

namespace DecisionLedger.Web.Requests;

/// <summary>
/// Registers MediatR 5.1.0, which has no registration of its own for Microsoft's container. All that differs from MediatR 12.x stands in
/// this file (and in the order of parameters of IPipelineBehavior.Handle): later versions need MediatR.Contracts, which the package feed
/// lacks; with 12.x this file becomes one call of AddMediatR.
/// </summary>
public static class MediatorRegistration
{
    public static IServiceCollection AddMediator(this IServiceCollection services, Assembly handlers)
    {
        services.AddScoped<ServiceFactory>(provider => provider.GetService!);
        services.AddScoped<IMediator, Mediator>();
        services.AddScoped<RequestScope>();
        services.AddSingleton<RequestSender>();
        services.AddScoped<PageRequests>();
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(MembershipCheck<,>));

        var served = from type in handlers.GetTypes()
                     where type is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false }
                     from contract in type.GetInterfaces()
                     where contract.IsGenericType
                     let definition = contract.GetGenericTypeDefinition()
                     where definition == typeof(IRequestHandler<,>) || definition == typeof(INotificationHandler<>)
                     select (contract, type);
        foreach (var (contract, type) in served)
            services.AddScoped(contract, type);
        foreach (var handler in handlers.GetTypes().Where(IsForSeveralRequests))
            AddForEachRequest(services, handler, handlers);
        return services;
    }

    /// <summary>A handler with a type parameter carries out every request that its constraint allows.</summary>
    private static bool IsForSeveralRequests(Type type) =>
        type is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: true } && type.GetGenericArguments().Length == 1
        && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>));

    private static void AddForEachRequest(IServiceCollection services, Type handler, Assembly requests)
    {
        var constraints = handler.GetGenericArguments()[0].GetGenericParameterConstraints();
        foreach (var request in requests.GetTypes().Where(t => t.IsClass && constraints.All(t.IsAssignableTo)))
        {
            var closed = handler.MakeGenericType(request);
            services.AddScoped(closed.GetInterfaces().Single(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>)), closed);
        }
    }
}
