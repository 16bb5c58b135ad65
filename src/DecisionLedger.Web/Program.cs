using DecisionLedger.Web.Components;
using DecisionLedger.Web.Ledger;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddLedger(builder.Configuration.GetConnectionString("Ledger")!, applySchemaOnStartup: true);
builder.Services.AddMediator(typeof(Program).Assembly);
builder.AddScreens();

var app = builder.Build();
app.MapScreens();
await app.RunAsync();
