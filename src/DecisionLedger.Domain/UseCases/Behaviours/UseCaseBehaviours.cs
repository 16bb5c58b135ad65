using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;

namespace DecisionLedger.Domain.UseCases.Behaviours;

/// <summary>Logging, renaming, changing the requirement, archiving, commenting.</summary>
public static class UseCaseBehaviours
{
    public static EventsOrRefusal Log(string title, string requirement, Framework framework)
    {
        (title, requirement) = (Wording.Of(title), Wording.Of(requirement));
        return (Wording.CheckTitle(title) ?? Wording.CheckRequirement(requirement)) is { } refusal
            ? refusal
            : EventsOrRefusal.Of(new UseCaseLogged(title, requirement, framework.Id, framework.Version));
    }

    /// <summary>Reads the use case under another version from here on; what was said stays as it was said.</summary>
    public static EventsOrRefusal Adopt(UseCase useCase, Framework framework, string reason)
    {
        reason = Wording.Of(reason);
        if ((OpenForChange(useCase) ?? FactBehaviours.Reason(reason)) is { } refusal)
            return refusal;
        return useCase.Framework == framework.Key
            ? EventsOrRefusal.NothingChanged
            : EventsOrRefusal.Of(new FrameworkAdopted(framework.Id, framework.Version, reason));
    }

    public static EventsOrRefusal Rename(UseCase useCase, string title)
    {
        title = Wording.Of(title);
        if ((OpenForChange(useCase) ?? Wording.CheckTitle(title)) is { } refusal)
            return refusal;
        return title == useCase.Title ? EventsOrRefusal.NothingChanged : EventsOrRefusal.Of(new UseCaseRenamed(title));
    }

    public static EventsOrRefusal ChangeRequirement(UseCase useCase, string requirement, string reason)
    {
        (requirement, reason) = (Wording.Of(requirement), Wording.Of(reason));
        if ((OpenForChange(useCase) ?? Wording.CheckRequirement(requirement) ?? Wording.CheckOptional(reason, "reason", "The reason")) is { } refusal)
            return refusal;
        return requirement == useCase.Requirement ? EventsOrRefusal.NothingChanged : EventsOrRefusal.Of(new RequirementChanged(requirement, reason));
    }

    public static EventsOrRefusal Archive(UseCase useCase, string reason)
    {
        reason = Wording.Of(reason);
        if (Wording.CheckOptional(reason, "reason", "The reason") is { } refusal)
            return refusal;
        return useCase.Archived ? EventsOrRefusal.NothingChanged : EventsOrRefusal.Of(new UseCaseArchived(reason));
    }

    public static EventsOrRefusal Restore(UseCase useCase, string reason)
    {
        reason = Wording.Of(reason);
        if (Wording.CheckOptional(reason, "reason", "The reason") is { } refusal)
            return refusal;
        return useCase.Archived ? EventsOrRefusal.Of(new UseCaseRestored(reason)) : EventsOrRefusal.NothingChanged;
    }

    public static EventsOrRefusal Comment(Guid commentId, Guid member, string text)
    {
        text = Wording.Of(text);
        return Wording.CheckRequired(text, "text", "The comment") is { } refusal
            ? refusal
            : EventsOrRefusal.Of(new CommentAdded(commentId, member, text));
    }

    /// <summary>An archived use case takes comments, nothing else, until it is restored.</summary>
    internal static Refusal? OpenForChange(UseCase useCase) =>
        useCase.Archived ? new Refusal("archived", "This use case is archived. Restore it first, then change it.") : null;
}
