using OriginRules.Cli;

return CliApp.Run(args, CliConsole.OfProcess(), Services.Bundled);
