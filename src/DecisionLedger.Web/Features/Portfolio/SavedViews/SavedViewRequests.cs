using DecisionLedger.Domain.Texts;
using DecisionLedger.Domain.UseCases.Deciders;
using DecisionLedger.Web.Features.Portfolio.Browse;
using DecisionLedger.Web.Requests;
using Marten;
using MediatR;

namespace DecisionLedger.Web.Features.Portfolio.SavedViews;

/// <summary>Lists the member's own saved views of this workspace, by name.</summary>
[RequiresRole(WorkspaceRole.Viewer)]
public sealed record ListSavedViews : IRequest<IReadOnlyList<SavedView>>;

/// <summary>Saves a view under a name; one of that name is replaced.</summary>
[RequiresRole(WorkspaceRole.Viewer)]
public sealed record SaveView(string Name, string Href) : IRequest<Result<SavedView>>;

[RequiresRole(WorkspaceRole.Viewer)]
public sealed record RenameView(Guid Id, string Name) : IRequest<Result<SavedView>>;

[RequiresRole(WorkspaceRole.Viewer)]
public sealed record DeleteView(Guid Id) : IRequest<Result<SavedView>>;

public sealed class SavedViewHandlers(IDocumentStore store, RequestScope scope) :
    IRequestHandler<ListSavedViews, IReadOnlyList<SavedView>>,
    IRequestHandler<SaveView, Result<SavedView>>,
    IRequestHandler<RenameView, Result<SavedView>>,
    IRequestHandler<DeleteView, Result<SavedView>>
{
    private const int LongestName = 60;
    private const int LongestAddress = 2000;
    private const int MostViews = 50;

    private static readonly Refusal Gone = new("not-found", "This view is already deleted.");

    public async Task<IReadOnlyList<SavedView>> Handle(ListSavedViews request, CancellationToken cancellationToken)
    {
        await using var session = store.QuerySession(scope.Actor.WorkspaceId);
        return await OwnAsync(session, cancellationToken);
    }

    public async Task<Result<SavedView>> Handle(SaveView request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Fault(request.Name) is { } fault)
            return fault;
        if (!request.Href.StartsWith(PortfolioView.Address, StringComparison.Ordinal) || request.Href.Length > LongestAddress)
            return new Refusal("out-of-range", "This view is too long to save. Shorten the search.", "search");
        await using var session = store.LightweightSession(scope.Actor.WorkspaceId);
        var own = await OwnAsync(session, cancellationToken);
        var same = own.FirstOrDefault(v => Same(v.Name, request.Name));
        if (same is null && own.Count >= MostViews)
            return new Refusal("out-of-range", $"You have {MostViews} saved views, which is the limit. Delete one first.", "name");
        var view = new SavedView { Id = same?.Id ?? Guid.NewGuid(), MemberId = scope.Actor.MemberId, Name = request.Name.Trim(), Href = request.Href };
        return await StoreAsync(session, view, cancellationToken);
    }

    public async Task<Result<SavedView>> Handle(RenameView request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (Fault(request.Name) is { } fault)
            return fault;
        await using var session = store.LightweightSession(scope.Actor.WorkspaceId);
        var own = await OwnAsync(session, cancellationToken);
        if (own.FirstOrDefault(v => v.Id == request.Id) is not { } view)
            return Gone;
        if (own.Any(v => v.Id != view.Id && Same(v.Name, request.Name)))
            return new Refusal("taken", "You have another view of this name. Choose a different one.", "name");
        return await StoreAsync(session, view with { Name = request.Name.Trim() }, cancellationToken);
    }

    public async Task<Result<SavedView>> Handle(DeleteView request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        await using var session = store.LightweightSession(scope.Actor.WorkspaceId);
        if ((await OwnAsync(session, cancellationToken)).FirstOrDefault(v => v.Id == request.Id) is not { } view)
            return Gone;
        session.Delete<SavedView>(view.Id);
        await session.SaveChangesAsync(cancellationToken);
        return view;
    }

    private async Task<List<SavedView>> OwnAsync(IQuerySession session, CancellationToken cancellation)
    {
        var you = scope.Actor.MemberId;
        return [.. (await session.Query<SavedView>().Where(v => v.MemberId == you).ToListAsync(cancellation)).OrderBy(v => v.Name, StringComparer.OrdinalIgnoreCase)];
    }

    private static async Task<SavedView> StoreAsync(IDocumentSession session, SavedView view, CancellationToken cancellation)
    {
        session.Store(view);
        await session.SaveChangesAsync(cancellation);
        return view;
    }

    private static bool Same(string name, string other) => string.Equals(name.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);

    private static Refusal? Fault(string name) =>
        !WrittenText.CanBeSeen(name) ? new Refusal("empty", "Give the view a name.", "name")
        : name.Trim().Length > LongestName ? new Refusal("out-of-range", $"Name is {TextLimits.Excess(name.Trim().Length, LongestName)}.", "name")
        : null;
}
