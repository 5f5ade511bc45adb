using PortfolioGenerator;

// Writes the portfolio, or the part of it that --country and --sector name, to FILE or to standard output.
string? file = null;
string? country = null;
string? sector = null;
for (int i = 0; i < args.Length; i++)
{
    switch (args[i])
    {
        case "--country" when i + 1 < args.Length:
            country = args[++i];
            break;
        case "--sector" when i + 1 < args.Length:
            sector = args[++i];
            break;
        case { } name when file is null && !name.StartsWith('-'):
            file = name;
            break;
        default:
            Console.Error.WriteLine("usage: PortfolioGenerator [FILE] [--country CC] [--sector NAME]");
            return 2;
    }
}

if (!Portfolio.Has(country, sector))
{
    Console.Error.WriteLine($"no goods; countries: {string.Join(", ", Portfolio.Countries)}; sectors: {string.Join(", ", Portfolio.Sectors)}");
    return 2;
}

using Stream target = file is null ? Console.OpenStandardOutput() : File.Create(file);
Portfolio.Write(target, country, sector);
return 0;
