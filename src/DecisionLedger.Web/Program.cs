using DecisionLedger.EmbeddedPostgres;
using DecisionLedger.Web.Api;
using DecisionLedger.Web.CommandLine;
using DecisionLedger.Web.Components;
using DecisionLedger.Web.Features.Accounts;
using DecisionLedger.Web.Hosting;
using DecisionLedger.Web.Ledger;

var command = CommandLineCommands.NameIn(args);
if (command == "health")
    return await CommandLineCommands.HealthAsync(args, CancellationToken.None);

var builder = WebApplication.CreateBuilder(args);
// Run from the build output as well as published: the manifest is there only in the former.
builder.WebHost.UseStaticWebAssets();

try
{
    await using var database = await DatabaseConnection.OpenAsync(builder.Configuration, CancellationToken.None);
    builder.AddLedger(database);
    builder.Services.AddMediator(typeof(Program).Assembly);
    builder.AddProxies();
    builder.AddScreens();
    builder.AddAccounts();
    builder.AddApi();

    await using var app = builder.Build();
    if (command is not null)
        return await CommandLineCommands.RunAsync(app, command, CancellationToken.None);

    app.UseProxies();
    app.MapScreens();
    app.MapApi();
    app.MapAccounts();
    await app.RunAsync();
    return 0;
}
catch (EmbeddedPostgresException e)
{
    await Console.Error.WriteLineAsync(e.Message);
    return 1;
}
