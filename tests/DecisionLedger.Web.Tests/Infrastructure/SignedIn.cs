using DecisionLedger.Web.Requests;

namespace DecisionLedger.Web.Tests.Infrastructure;

/// <summary>A member: the browser it is signed in with, and the actor its requests are sent as.</summary>
public sealed record SignedIn(Visitor Browser, Actor Actor, string Email)
{
    public HttpClient Client => Browser.Client;
}
