using DecisionLedger.Web.Api;
using DecisionLedger.Web.Components.Layout;
using DecisionLedger.Web.Features.Identity.Accounts.Access;
using DecisionLedger.Web.Features.Identity.Accounts.KeyRing;
using DecisionLedger.Web.Features.Identity.Accounts.Sessions;
using DecisionLedger.Web.Features.Identity.Accounts.SignIn;
using DecisionLedger.Web.Features.Identity.Accounts.Start;
using DecisionLedger.Web.Features.Identity.Tokens;
using DecisionLedger.Web.Features.Identity.Workspaces.Members;
using DecisionLedger.Web.Features.Identity.Workspaces.Switch;
using DecisionLedger.Web.Requests;
using Marten;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;

namespace DecisionLedger.Web.Features.Identity.Accounts;

/// <summary>Signing in, and who may open what.</summary>
public static class AccountsRegistration
{
    private const string CookieOrToken = "CookieOrToken";

    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        AddIdentity(services);
        AddSchemes(services);
        AddKeyRing(services, builder.Logging);

        services.AddAuthorization(AccessPolicies.Configure);
        services.AddSingleton<IAuthorizationHandler, ActiveMembershipCheck>();
        services.AddCascadingAuthenticationState();
        services.AddProblemDetails();
        services.AddAntiforgery();
        services.AddSingleton<FirstRunGate>();
        services.AddSingleton<FirstSamples>();
        services.AddScoped<MemberRoster>();
    }

    /// <summary>Call it before anything else is mapped: it puts the checks in front.</summary>
    public static void MapAccounts(this WebApplication app)
    {
        app.UseMiddleware<FirstRunGate>();
        app.UseMiddleware<SignInLimit>();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.Use(StaleForm.ShowAgain);
    }

    private static void AddIdentity(IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddIdentityCore<Account>(options =>
            {
                options.User.AllowedUserNameCharacters = "";
                options.Password.RequiredLength = PasswordRule.FewestCharacters;
                options.Password.RequiredUniqueChars = 1;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
            })
            .AddUserStore<AccountStore>();
        services.AddScoped<SignInThrottle>();
        services.AddScoped<SessionCookie>();
    }

    private static void AddSchemes(IServiceCollection services)
    {
        services.AddAuthentication(CookieOrToken)
            .AddPolicyScheme(CookieOrToken, null, options =>
                options.ForwardDefaultSelector = context => BearerToken.IsSentBy(context.Request) ? TokenAuthentication.SchemeName : IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, TokenAuthentication>(TokenAuthentication.SchemeName, null)
            .AddCookie(IdentityConstants.ApplicationScheme, options =>
            {
                options.Cookie.Name = "decisionledger";
                options.Cookie.HttpOnly = true;
                options.Cookie.SameSite = SameSiteMode.Lax;
                options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                options.ExpireTimeSpan = TimeSpan.FromDays(14);
                options.SlidingExpiration = true;
                options.LoginPath = SignInPage.Path;
                options.ReturnUrlParameter = "returnUrl";
                options.AccessDeniedPath = WorkspacesPage.Path;
                options.Events.OnValidatePrincipal = SessionCookie.ValidateAsync;
                options.Events.OnRedirectToLogin = context => ProblemOrRedirect(context, () => AccessProblem.Unauthorized(context.HttpContext, null));
                options.Events.OnRedirectToAccessDenied = context => ProblemOrRedirect(context, () => AccessProblem.Forbidden(context.HttpContext));
            });
    }

    private static Task ProblemOrRedirect(RedirectContext<CookieAuthenticationOptions> context, Func<Task> problem)
    {
        if (AccessProblem.IsForProgram(context.Request))
            return problem();
        context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    private static void AddKeyRing(IServiceCollection services, ILoggingBuilder logging)
    {
        services.AddDataProtection().SetApplicationName("DecisionLedger");
        services.AddOptions<KeyManagementOptions>().Configure<IDocumentStore>((options, store) => options.XmlRepository = new LedgerKeyRing(store));
        // It warns that the keys rest unencrypted. They rest in the database whose accounts they protect: who reads one reads the other.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
    }
}
