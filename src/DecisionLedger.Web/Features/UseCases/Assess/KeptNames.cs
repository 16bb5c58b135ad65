using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Features.UseCases.View;

namespace DecisionLedger.Web.Features.UseCases.Assess;

/// <summary>The names under which the browser keeps what is typed in the rows of an assessment, one to a line.</summary>
public static class KeptNames
{
    public static string Of(UseCasePageState screen, string fact)
    {
        var (kind, id) = FactPath.Split(fact);
        var name = screen.Framework.NameOf(fact);
        string[] own = [ReasonEditor.KeepName(screen, kind is FactPath.Needs or FactPath.Answers ? "reason" : "note", name), WithdrawForm.KeepName(screen, name)];
        return string.Join('\n', kind == FactPath.Answers ? [.. own, $"{screen.View.Id}/settle/{id}", $"{screen.View.Id}/ask/{id}"] : own);
    }

    public static string Of(UseCasePageState screen, IEnumerable<string> facts) => string.Join('\n', facts.Select(fact => Of(screen, fact)));
}
