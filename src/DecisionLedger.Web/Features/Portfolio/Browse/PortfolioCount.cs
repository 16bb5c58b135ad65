using DecisionLedger.Domain.Assessments;

namespace DecisionLedger.Web.Features.Portfolio.Browse;

/// <param name="State">A state.</param>
/// <param name="Target">A recommended target, as <see cref="Project.PortfolioRow.TargetKey"/>.</param>
/// <param name="FrameworkId">A framework.</param>
/// <param name="FrameworkVersion">A version of it.</param>
/// <param name="Count">How many use cases have all of these.</param>
/// <param name="Matching">How many of these match the filter.</param>
public sealed record PortfolioCount(UseCaseState State, string Target, string FrameworkId, int FrameworkVersion, int Count, int Matching);
