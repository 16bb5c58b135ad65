using System.Text.Json.Serialization;
using DecisionLedger.Domain.Frameworks;

namespace DecisionLedger.Domain.UseCases.Events;

/// <summary>A team logged something that it wants decided.</summary>
/// <param name="Title">The title.</param>
/// <param name="Requirement">What the team wants, in its own words.</param>
/// <param name="FrameworkId">The framework under which it is read. Version 1 of this event had none: there was one framework only.</param>
/// <param name="FrameworkVersion">The version of it.</param>
[method: JsonConstructor]
public sealed record UseCaseLogged(string Title, string Requirement, string FrameworkId, int FrameworkVersion) : IUseCaseEvent
{
    /// <summary>Logged under the framework that the program brings.</summary>
    public UseCaseLogged(string title, string requirement, int frameworkVersion)
        : this(title, requirement, PublishedFrameworks.CustomiseLlm, frameworkVersion)
    {
    }
}
