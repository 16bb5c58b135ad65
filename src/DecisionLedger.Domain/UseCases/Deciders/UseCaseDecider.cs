using DecisionLedger.Domain.Frameworks;
using DecisionLedger.Domain.UseCases.Events;

namespace DecisionLedger.Domain.UseCases.Deciders;

/// <summary>Logging, renaming, changing the requirement, archiving, commenting.</summary>
public static class UseCaseDecider
{
    public static DecideResult Log(string title, string requirement, Framework framework)
    {
        (title, requirement) = (TextLimits.Of(title), TextLimits.Of(requirement));
        return (TextLimits.CheckTitle(title) ?? TextLimits.CheckRequirement(requirement)) is { } refusal
            ? refusal
            : DecideResult.Of(new UseCaseLogged(title, requirement, framework.Id, framework.Version));
    }

    /// <summary>Reads the use case under another version from here on; what was said stays as it was said.</summary>
    public static DecideResult Adopt(UseCase useCase, Framework framework, string reason)
    {
        reason = TextLimits.Of(reason);
        if ((OpenForChange(useCase) ?? FactDecider.Reason(reason)) is { } refusal)
            return refusal;
        return useCase.Framework == framework.Key
            ? DecideResult.NothingChanged
            : DecideResult.Of(new FrameworkAdopted(framework.Id, framework.Version, reason));
    }

    public static DecideResult Rename(UseCase useCase, string title)
    {
        title = TextLimits.Of(title);
        if ((OpenForChange(useCase) ?? TextLimits.CheckTitle(title)) is { } refusal)
            return refusal;
        return title == useCase.Title ? DecideResult.NothingChanged : DecideResult.Of(new UseCaseRenamed(title));
    }

    public static DecideResult ChangeRequirement(UseCase useCase, string requirement, string reason)
    {
        (requirement, reason) = (TextLimits.Of(requirement), TextLimits.Of(reason));
        if ((OpenForChange(useCase) ?? TextLimits.CheckRequirement(requirement) ?? TextLimits.CheckOptional(reason, "reason", "Reason")) is { } refusal)
            return refusal;
        return requirement == useCase.Requirement ? DecideResult.NothingChanged : DecideResult.Of(new RequirementChanged(requirement, reason));
    }

    public static DecideResult Archive(UseCase useCase, string reason)
    {
        reason = TextLimits.Of(reason);
        if (TextLimits.CheckOptional(reason, "reason", "Reason") is { } refusal)
            return refusal;
        return useCase.Archived ? DecideResult.NothingChanged : DecideResult.Of(new UseCaseArchived(reason));
    }

    public static DecideResult Restore(UseCase useCase, string reason)
    {
        reason = TextLimits.Of(reason);
        if (TextLimits.CheckOptional(reason, "reason", "Reason") is { } refusal)
            return refusal;
        return useCase.Archived ? DecideResult.Of(new UseCaseRestored(reason)) : DecideResult.NothingChanged;
    }

    public static DecideResult Comment(Guid commentId, Guid member, string text)
    {
        text = TextLimits.Of(text);
        return TextLimits.CheckRequired(text, "text", "Comment") is { } refusal
            ? refusal
            : DecideResult.Of(new CommentAdded(commentId, member, text));
    }

    /// <summary>An archived use case takes comments, nothing else, until it is restored.</summary>
    internal static Refusal? OpenForChange(UseCase useCase) =>
        useCase.Archived ? new Refusal("archived", "This use case is archived. Restore it to change it.") : null;
}
