namespace OriginRules;

/// <summary>The export is damaged; the finding says where and what was expected.</summary>
internal sealed class HtsExportException(Finding finding) : Exception(finding.Message)
{
    public Finding Finding { get; } = finding;
}
