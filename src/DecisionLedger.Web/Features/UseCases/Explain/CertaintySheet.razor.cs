using System.Globalization;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Features.UseCases.View;
using Microsoft.AspNetCore.Components;

namespace DecisionLedger.Web.Features.UseCases.Explain;

/// <summary>How far the recommendation depends on what is unknown or contested, and what would tip it.</summary>
public partial class CertaintySheet
{
    private const int MostShown = 6;

    private Certainty? _certainty;
    private long? _workedOutFor;
    private bool _all;

    [CascadingParameter]
    private UseCaseOnScreen Screen { get; set; } = default!;

    protected override async Task OnParametersSetAsync()
    {
        var version = Screen.View.Version;
        if (_workedOutFor == version)
            return;
        _workedOutFor = version;
        var (framework, facts) = (Screen.Framework, Screen.Facts);
        // Thousands of evaluations: not on the circuit's own turn, where they would hold up what is being typed.
        var certainty = await Task.Run(() => CertaintyAnalysis.Of(framework, facts));
        if (_workedOutFor == version)
            _certainty = certainty;
    }

    private string WhoStandsWhere(string fact)
    {
        var answers = Screen.UseCase.Answers.Where(a => a.Question == FactPath.Split(fact).Id && a.Answer != AnswerValue.Unsure);
        return string.Join("; ", answers.GroupBy(a => a.Answer).OrderBy(side => side.Key).Select(side =>
            $"{string.Join(", ", side.Select(a => Screen.Team.NameOf(a.MemberId)))} {(side.Count() == 1 ? "says" : "say")} {side.Key.ToString().ToLowerInvariant()}"));
    }

    /// <summary>Never rounded to all or nothing.</summary>
    private static string Percent(double share) =>
        (share is > 0 and < 0.01 ? 1 : share is > 0.99 and < 1 ? 99 : Math.Round(share * 100)).ToString("0", CultureInfo.InvariantCulture) + "%";
}
