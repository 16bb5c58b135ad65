using DecisionLedger.Web.Features.Identity.Accounts;
using DecisionLedger.Web.Features.Identity.Accounts.Start;
using DecisionLedger.Web.Host.CommandLine;
using DecisionLedger.Web.Requests;
using Microsoft.Extensions.Options;

namespace DecisionLedger.Web.Host;

/// <summary>Carries out the first run from settings, before the first request is served. Once it has happened, the settings mean nothing.</summary>
public sealed class UnattendedStart(IOptions<BootstrapSettings> settings, RequestSender sender, FirstSamples samples, ILogger<UnattendedStart> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (settings.Value is not { Email: { Length: > 0 } email } wanted)
            return;
        if (string.IsNullOrEmpty(wanted.Password))
            throw new StartException("The setting Bootstrap__Email is set but Bootstrap__Password is not. Nothing was created. Set both, or neither.", ExitCodes.Usage);

        var name = string.IsNullOrWhiteSpace(wanted.Name) ? email.Split('@')[0] : wanted.Name;
        var admission = await sender.Send(
            new FirstRun(wanted.Workspace, name, email, wanted.Password) { Unattended = new Unattended(wanted.Token) }, cancellationToken);
        if (admission.Refusals.Contains(FirstRunHandler.AlreadyDone))
            return;
        if (admission is not { AccountId: { } owner, WorkspaceId: { } workspace })
            throw new StartException($"The Bootstrap__… settings are not valid. Nothing was created. {string.Join(" ", admission.Refusals.Select(r => $"{r.Field}: {r.Message}"))}", ExitCodes.Usage);

        log.LogInformation("Created the first owner and the workspace from the Bootstrap settings.");
        if (PasswordRule.Check(wanted.Password, nameof(wanted.Password)) is not null)
            log.LogWarning("Bootstrap:Password is shorter than {Fewest} characters, the minimum for everyone else. Change it under Your account.", PasswordRule.FewestCharacters);
        if (wanted.Samples)
            await samples.Add(owner, workspace);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>The settings <c>Bootstrap:…</c> of an unattended first start. Without an e-mail there is none.</summary>
public sealed class BootstrapSettings
{
    public const string Section = "Bootstrap";

    public string? Email { get; set; }

    public string? Password { get; set; }

    /// <summary>The owner's name; without it, what stands before the @ of the e-mail.</summary>
    public string? Name { get; set; }

    public string Workspace { get; set; } = "Our team";

    /// <summary>The first API token, as callers will send it.</summary>
    public string? Token { get; set; }

    /// <summary>Whether to begin with the worked examples.</summary>
    public bool Samples { get; set; }
}

public static class UnattendedStartRegistration
{
    public static void AddUnattendedStart(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<BootstrapSettings>(builder.Configuration.GetSection(BootstrapSettings.Section));
        builder.Services.AddHostedService<UnattendedStart>();
    }
}
