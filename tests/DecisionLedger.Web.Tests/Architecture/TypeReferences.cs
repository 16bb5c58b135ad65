using System.Reflection;
using System.Reflection.Emit;

namespace DecisionLedger.Web.Tests.Architecture;

/// <summary>
/// Which types of an assembly refer to which, by what they declare and by what their code does. A nested type counts as the type around it. Constants and
/// names of types in text are gone by then: a compiled program no longer knows where they came from.
/// </summary>
internal static class TypeReferences
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodesByValue =
        typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (OpCode)f.GetValue(null)!).ToDictionary(o => o.Value);

    public static IReadOnlySet<(Type From, Type To)> In(Assembly assembly)
    {
        var references = new HashSet<(Type, Type)>();
        foreach (var type in assembly.GetTypes())
        {
            var from = Outermost(type);
            foreach (var to in Mentioned(type).SelectMany(Parts).Where(t => t.Assembly == assembly).Select(Outermost).Where(t => t != from))
                references.Add((from, to));
        }

        return references;
    }

    private static IEnumerable<Type> Mentioned(Type type)
    {
        IEnumerable<Type?> declared =
        [
            type.BaseType,
            .. type.GetInterfaces(),
            .. type.GetFields(All).Select(f => f.FieldType),
            .. type.GetProperties(All).Select(p => p.PropertyType),
            .. type.IsGenericTypeDefinition ? type.GetGenericArguments().SelectMany(a => a.GetGenericParameterConstraints()) : [],
            .. AttributesOf(type),
            .. type.GetMembers(All).Where(m => m is not Type).SelectMany(AttributesOf),
        ];
        var methods = type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All));
        return declared.OfType<Type>().Concat(methods.SelectMany(MentionedIn));
    }

    private static IEnumerable<Type> MentionedIn(MethodBase method)
    {
        var body = method.GetMethodBody();
        return
        [
            .. method is MethodInfo { ReturnType: var returned } ? [returned] : Type.EmptyTypes,
            .. method.GetParameters().Select(p => p.ParameterType),
            .. method.IsGenericMethodDefinition ? method.GetGenericArguments().SelectMany(a => a.GetGenericParameterConstraints()) : [],
            .. body?.LocalVariables.Select(v => v.LocalType) ?? [],
            .. body?.ExceptionHandlingClauses.Where(c => c.Flags == ExceptionHandlingClauseOptions.Clause).Select(c => c.CatchType).OfType<Type>() ?? [],
            .. body?.GetILAsByteArray() is { } code ? Named(code, method).SelectMany(TypesOf) : [],
        ];
    }

    private static IEnumerable<Type> AttributesOf(MemberInfo member) =>
        member.GetCustomAttributesData().SelectMany(a => a.ConstructorArguments.Concat(a.NamedArguments.Select(n => n.TypedValue)).Select(v => v.Value).OfType<Type>().Append(a.AttributeType));

    /// <summary>The members that a method's instructions name.</summary>
    private static IEnumerable<MemberInfo> Named(byte[] code, MethodBase method)
    {
        var ofType = method.DeclaringType is { IsGenericType: true } declaring ? declaring.GetGenericArguments() : null;
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < code.Length;)
        {
            var value = code[at] == 0xFE ? unchecked((short)(0xFE00 | code[at + 1])) : code[at];
            var instruction = OpCodesByValue[value];
            at += instruction.Size;
            if (instruction.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
                yield return method.Module.ResolveMember(BitConverter.ToInt32(code, at), ofType, ofMethod)!;
            at += instruction.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }

    private static IEnumerable<Type> TypesOf(MemberInfo named) => named switch
    {
        Type type => [type],
        FieldInfo field => [field.DeclaringType!, field.FieldType],
        MethodBase method =>
        [
            method.DeclaringType!,
            .. method.IsGenericMethod ? method.GetGenericArguments() : [],
            .. method.GetParameters().Select(p => p.ParameterType),
            .. method is MethodInfo { ReturnType: var returned } ? [returned] : Type.EmptyTypes,
        ],
        _ => [],
    };

    /// <summary>A type, what it is made of, and what its type parameters stand for.</summary>
    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType)
            return Parts(type.GetElementType()!);
        if (type.IsGenericParameter)
            return [];
        return type.IsGenericType ? [type.GetGenericTypeDefinition(), .. type.GetGenericArguments().SelectMany(Parts)] : [type];
    }

    private static Type Outermost(Type type)
    {
        while (type.DeclaringType is { } outer)
            type = outer;
        return type;
    }
}
