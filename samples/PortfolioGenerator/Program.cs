using PortfolioGenerator;

// Writes the portfolio to the file named, or to standard output.
if (args.Length > 1)
{
    Console.Error.WriteLine("usage: PortfolioGenerator [FILE]");
    return 2;
}

using Stream target = args is [string file] ? File.Create(file) : Console.OpenStandardOutput();
Portfolio.Write(target);
return 0;
