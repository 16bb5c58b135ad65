using System.Reflection;
using DecisionLedger.Domain.UseCases.Events;
using DecisionLedger.EmbeddedPostgres;
using DecisionLedger.Web.EventStore;
using DecisionLedger.Web.Host;
using DecisionLedger.Web.Requests;
using Marten;
using MediatR;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Tests.Architecture;

/// <summary>The rules that hold the layout together. A rule that is broken on purpose is changed here, in the same commit.</summary>
public sealed class ArchitectureTests
{
    private static readonly Assembly Domain = typeof(IUseCaseEvent).Assembly;
    private static readonly Assembly Embedded = typeof(EmbeddedPostgresCluster).Assembly;
    private static readonly Assembly Web = typeof(LedgerRegistration).Assembly;

    private static IEnumerable<Type> OwnTypes =>
        new[] { Domain, Embedded, Web }.SelectMany(a => a.GetTypes()).Where(t => t.Namespace?.StartsWith("DecisionLedger", StringComparison.Ordinal) == true && !t.Name.StartsWith('<'));

    [Fact]
    public void The_domain_refers_to_nothing_but_the_runtime()
    {
        var foreign = Domain.GetReferencedAssemblies().Select(a => a.Name!).Where(n => n != "netstandard" && !n.StartsWith("System", StringComparison.Ordinal));

        Assert.Empty(foreign);
    }

    [Fact]
    public void The_domain_does_no_input_or_output()
    {
        string[] forbidden = ["System.Net", "System.Data", "System.Diagnostics.Process", "System.IO.FileSystem", "System.Console", "System.Threading.Thread"];

        var used = Domain.GetReferencedAssemblies().Select(a => a.Name!).Where(n => forbidden.Any(f => n.StartsWith(f, StringComparison.Ordinal)));

        Assert.Empty(used);
    }

    [Fact]
    public void The_embedded_server_knows_nothing_of_the_product() =>
        Assert.DoesNotContain(Embedded.GetReferencedAssemblies(), a => a.Name!.StartsWith("DecisionLedger", StringComparison.Ordinal));

    [Fact]
    public void Every_request_says_which_role_it_requires_or_that_it_stands_outside_workspaces()
    {
        var requests = Web.GetTypes().Where(t => !t.IsInterface && !t.IsAbstract && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>))).ToList();

        var silent = requests.Where(t => t.GetCustomAttribute<RequiresRoleAttribute>() is null
            && !t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IOutsideWorkspace<>)));

        Assert.NotEmpty(requests);
        Assert.Empty(silent);
    }

    [Fact]
    public void Every_request_has_exactly_one_handler()
    {
        var handled = Web.GetTypes().Where(t => !t.IsAbstract)
            .SelectMany(t => t.GetInterfaces())
            .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequestHandler<,>))
            .GroupBy(i => i.GetGenericArguments()[0])
            .ToDictionary(g => g.Key, g => g.Count());
        var requests = Web.GetTypes().Where(t => !t.IsInterface && !t.IsAbstract && t.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>)));

        // One handler carries out every command that changes a use case.
        Assert.All(requests, r => Assert.Equal(r.IsAssignableTo(typeof(IUseCaseCommand)) ? 0 : 1, handled.GetValueOrDefault(r)));
    }

    [Fact]
    public void No_component_holds_a_session_or_the_store()
    {
        Type[] forbidden = [typeof(IDocumentStore), typeof(IDocumentSession), typeof(IQuerySession), typeof(UseCaseLedger), typeof(IMediator)];
        var components = OwnTypes.Where(t => t.IsAssignableTo(typeof(IComponent)));

        var offenders = from component in components
                        from member in Injected(component)
                        where forbidden.Contains(member)
                        select $"{component.Name} holds {member.Name}";

        Assert.Empty(offenders);
    }

    [Fact]
    public void No_type_is_named_after_nothing_in_particular()
    {
        string[] empty = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Common", "Base"];

        Assert.DoesNotContain(OwnTypes.Select(t => t.Name.Split('`')[0]), name => empty.Any(e => name.EndsWith(e, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_event_is_a_sealed_record()
    {
        var events = Domain.GetTypes().Where(t => t.IsAssignableTo(typeof(IUseCaseEvent)) && !t.IsInterface).ToList();

        Assert.NotEmpty(events);
        Assert.All(events, e => Assert.True(e.IsSealed && e.GetMethod("<Clone>$") is not null, $"{e.Name} is no sealed record"));
        Assert.All(events.SelectMany(e => e.GetProperties()), p => Assert.True(
            p.SetMethod is null || p.SetMethod.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit)),
            $"{p.DeclaringType!.Name}.{p.Name} can be set"));
    }

    private static IEnumerable<Type> Injected(Type component) =>
        component.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(p => p.GetCustomAttribute<InjectAttribute>() is not null).Select(p => p.PropertyType)
            .Concat(component.GetConstructors().SelectMany(c => c.GetParameters()).Select(p => p.ParameterType));
}
