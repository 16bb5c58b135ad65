using DecisionLedger.Web.Ledger;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddLedger(builder.Configuration.GetConnectionString("Ledger")!, applySchemaOnStartup: true);
builder.Services.AddMediator(typeof(Program).Assembly);

var app = builder.Build();
await app.RunAsync();
