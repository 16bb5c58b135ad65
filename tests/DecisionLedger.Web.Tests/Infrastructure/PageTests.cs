using System.Security.Claims;
using Bunit;
using DecisionLedger.Web.Components.Shared;
using DecisionLedger.Web.Components.Toasts;
using DecisionLedger.Web.Features.UseCases.View;
using DecisionLedger.Web.Requests;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace DecisionLedger.Web.Tests.Infrastructure;

/// <summary>A page in a circuit of its own, with a member signed in and a clock that stands at noon.</summary>
public abstract class PageTests : BunitContext
{
    protected const string Workspace = "0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a";

    protected static readonly Guid Member = new("00000000-0000-0000-0000-000000000001");
    protected static readonly DateTimeOffset Noon = new(2026, 3, 3, 12, 0, 0, TimeSpan.Zero);

    protected PageTests()
    {
        Requests = ScriptedRequests.In(Services);
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddScoped<PortfolioReturn>();
        Services.AddScoped<ToastList>();
        Services.AddScoped<UndoByCommand>();
        this.AddAuthorization().SetAuthorized("Ana").SetClaims(
            new Claim(ClaimTypes.NameIdentifier, Member.ToString()), new Claim(ActorClaims.Workspace, Workspace));
        // The first thing that asks for a service: nothing can be registered after it.
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    protected ScriptedRequests Requests { get; }

    protected FakeTimeProvider Clock { get; } = new(Noon);
}
