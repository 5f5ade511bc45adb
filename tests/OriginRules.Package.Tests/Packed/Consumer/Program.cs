ResultsOfFolder.Write(Console.Out, args);
