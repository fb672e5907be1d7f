package cis.standalone.cli;

import cis.standalone.importing.ImportSummary;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** What is said at the end of an import. */
record SummaryReport(PrintWriter out) {

    void print(ImportSummary summary, Path rejects, boolean dryRun) {
        if (summary.rows() == 0) {
            return;
        }
        count("rows", summary.rows());
        summary.commands().forEach((command, count) -> count("  " + command, count));
        summary.net().forEach((currency, net) -> line("  net spend", net.toPlainString() + " " + currency));
        summary.invoiced().forEach((currency, net) -> line("  invoiced, net", net.toPlainString() + " " + currency));
        if (!dryRun) {
            count("created", summary.created());
            count("already there", summary.alreadyThere());
            count("changed nothing", summary.unchanged());
        }
        counts("rejected rows", summary.rejectedRows(), summary.rejected());
        counts(
                "refused by CIS",
                summary.refused().values().stream().mapToLong(Long::longValue).sum(),
                summary.refused());
        if (summary.rejectedRows() > 0 || !summary.refused().isEmpty()) {
            line("see", rejects.toString());
        }
        out.flush();
    }

    private void counts(String title, long total, Map<String, Long> byReason) {
        if (total > 0) {
            count(title, total);
            byReason.forEach((reason, count) -> count("  " + reason, count));
        }
    }

    private void count(String title, long count) {
        line(title, String.format(Locale.ROOT, "%,d", count));
    }

    private void line(String title, String text) {
        out.printf("%-24s %s%n", title, text);
    }
}
