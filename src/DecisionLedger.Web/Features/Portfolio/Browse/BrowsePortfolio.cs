using DecisionLedger.Domain.Assessments;
using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Web.Features.Portfolio.Project;
using DecisionLedger.Web.Requests;
using MediatR;

namespace DecisionLedger.Web.Features.Portfolio.Browse;

/// <summary>Reads a page of the portfolio: the most pressing first, then what changed last.</summary>
[RequiresRole(WorkspaceRole.Viewer)]
public sealed record BrowsePortfolio : IRequest<PortfolioPage>
{
    /// <summary>Words that title, requirement, tags or the owner's name must hold at that moment, all of them, in any order and case, accents or none.</summary>
    public string Search { get; init; } = "";

    public UseCaseState? State { get; init; }

    /// <summary>
    /// Only use cases whose recommended target is exactly this, archived ones aside unless <see cref="State"/> asks for them: approach ids joined by a plus
    /// sign; empty string: not enough known; null: all.
    /// </summary>
    public string? Target { get; init; }

    /// <summary>Only use cases of this owner; null: of all.</summary>
    public Guid? Owner { get; init; }

    /// <summary>Only use cases of the sender; <see cref="Owner"/> is passed over then.</summary>
    public bool Mine { get; init; }

    /// <summary>Only use cases with this tag, whatever its accents and capitals; empty: all.</summary>
    public string Tag { get; init; } = "";

    public PortfolioSort Sort { get; init; }

    /// <summary>Begin after this row; null for the first page.</summary>
    public PortfolioPlace? After { get; init; }

    /// <summary>End before this row; passed over where <see cref="After"/> is given.</summary>
    public PortfolioPlace? Before { get; init; }

    public int Take { get; init; } = 50;

    /// <summary>The instant to look at; null for now.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>The reader's day, on which revisit dates are due.</summary>
    public required DateOnly Today { get; init; }
}

public enum PortfolioSort
{
    /// <summary>In the order of <see cref="UseCaseStates.InOrder"/>; within each state, what changed last.</summary>
    Pressing,

    LastChanged,

    Title,

    Logged,
}

/// <param name="Rows">The rows of this page.</param>
/// <param name="Matching">How many rows match the filter in all.</param>
/// <param name="ByState">How many use cases of the owner and tag asked for there are in each state, before any other filter.</param>
/// <param name="ByTarget">How many use cases, archived ones aside, have each recommended target.</param>
/// <param name="Frameworks">What use cases are read under.</param>
public sealed record PortfolioPage(
    IReadOnlyList<PortfolioRow> Rows,
    int Matching,
    IReadOnlyDictionary<UseCaseState, int> ByState,
    IReadOnlyDictionary<string, int> ByTarget,
    IReadOnlyDictionary<FrameworkKey, Framework> Frameworks)
{
    /// <summary>The last row, where there are more after it.</summary>
    public PortfolioPlace? Next { get; init; }

    /// <summary>The first row, where there are more before it.</summary>
    public PortfolioPlace? Previous { get; init; }

    /// <summary>How many use cases of the workspace are shown as they were before an event that could not be applied.</summary>
    public int SetAside { get; init; }

    /// <summary>How many use cases of the owner and tag asked for there are of each state and recommended target, whatever is searched for.</summary>
    public IReadOnlyList<PortfolioCount> Counts { get; init; } = [];
}

/// <param name="State">The state.</param>
/// <param name="Target">The recommended target, as <see cref="BrowsePortfolio.Target"/>.</param>
/// <param name="Count">How many there are.</param>
public sealed record PortfolioCount(UseCaseState State, string Target, int Count)
{
    /// <summary>How many rows a filter lists: archived use cases are left out where a recommendation is asked for and no state.</summary>
    public static int Of(IEnumerable<PortfolioCount> counts, UseCaseState? state, string? target) =>
        counts.Where(c => state is null ? target is null || c.State != UseCaseState.Archived : c.State == state)
            .Where(c => target is null || c.Target == target)
            .Sum(c => c.Count);
}

/// <summary>Reads whether the portfolio follows what is recorded.</summary>
[RequiresRole(WorkspaceRole.Viewer)]
public sealed record GetPortfolioStanding : IRequest<PortfolioStanding>;

public sealed class GetPortfolioStandingHandler(PortfolioWatch watch) : IRequestHandler<GetPortfolioStanding, PortfolioStanding>
{
    public Task<PortfolioStanding> Handle(GetPortfolioStanding request, CancellationToken cancellationToken) => watch.ReadAsync(cancellationToken);
}
