namespace DecisionLedger.EmbeddedPostgres;

/// <summary>What /proc says of a process.</summary>
internal sealed record LinuxProcess(string Name, bool IsZombie, string StartTicks)
{
    public static LinuxProcess? Read(int processId)
    {
        try
        {
            // "pid (name) state ...": the name may hold spaces and brackets, so the fields are counted from the last bracket.
            var text = File.ReadAllText($"/proc/{processId}/stat");
            var end = text.LastIndexOf(')');
            var fields = text[(end + 2)..].Split(' ');
            return new LinuxProcess(text[(text.IndexOf('(', StringComparison.Ordinal) + 1)..end], fields[0] is "Z" or "X", fields[19]);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
