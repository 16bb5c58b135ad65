using System.Reflection;
using DecisionLedger.Web.Circuits;
using MediatR;

namespace DecisionLedger.Web.Ledger;

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
        foreach (var command in handlers.GetTypes().Where(t => t.IsClass && t.IsAssignableTo(typeof(IUseCaseCommand))))
            services.AddScoped(typeof(IRequestHandler<,>).MakeGenericType(command, typeof(Outcome<Recorded>)), typeof(UseCaseCommandHandler<>).MakeGenericType(command));
        return services;
    }
}
