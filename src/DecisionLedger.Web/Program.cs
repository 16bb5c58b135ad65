using DecisionLedger.Web.Api;
using DecisionLedger.Web.Features.Identity.Accounts;
using DecisionLedger.Web.Host;
using DecisionLedger.Web.Host.CommandLine;
using DecisionLedger.Web.Requests;

return await ProgramCommands.RunAsync(args, async start =>
{
    var builder = WebApplication.CreateBuilder([.. start.Settings]);
    // Run from the build output as well as published: the manifest is there only in the former.
    builder.WebHost.UseStaticWebAssets();
    builder.AddPlainConsole();

    await using var database = DatabaseStart.Begin(builder.Configuration, builder.Environment.IsDevelopment());
    builder.AddLedger(database);
    builder.Services.AddMediator(typeof(Program).Assembly);
    builder.AddProxies();
    builder.AddScreens();
    builder.AddAccounts();
    builder.AddUnattendedStart();
    builder.AddApi();

    await using var app = builder.Build();
    if (start.Command is null)
    {
        app.UseProxies();
        app.MapScreens();
        app.MapApi().MapFeatures();
        app.MapAccounts();
    }

    var opened = await database.Opened;
    if (start.Command?.Name != CommandLineCommands.Migrate)
        opened.RefuseOtherSchema();
    return start.Command is { } command ? await command.RunAsync(app, CancellationToken.None) : await app.ServeAsync(opened);
});
