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

    await using var database = await DatabaseConnection.OpenAsync(builder.Configuration, builder.Environment.IsDevelopment(), CancellationToken.None);
    if (start.Command?.Name != CommandLineCommands.Migrate)
        database.RefuseOtherSchema();
    builder.AddLedger(database);
    builder.Services.AddMediator(typeof(Program).Assembly);
    builder.AddProxies();
    builder.AddScreens();
    builder.AddAccounts();
    builder.AddUnattendedStart();
    builder.AddApi();

    await using var app = builder.Build();
    if (start.Command is { } command)
        return await command.RunAsync(app, CancellationToken.None);

    app.UseProxies();
    app.MapScreens();
    app.MapApi().MapFeatures();
    app.MapAccounts();
    return await app.ServeAsync(database);
});
