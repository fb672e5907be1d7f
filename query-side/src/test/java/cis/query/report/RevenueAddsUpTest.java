package cis.query.report;

import static cis.query.story.Bookkeeping.credited;
import static cis.query.story.Bookkeeping.invoiced;
import static cis.query.story.Bookkeeping.tax;
import static cis.query.story.People.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import cis.api.billing.event.InvoiceIssued;
import cis.api.report.query.FindRevenueReport;
import cis.api.report.query.ReceivablesFigures;
import cis.api.report.query.RevenueGrouping;
import cis.api.report.query.RevenueReport;
import cis.api.report.query.RevenueSum;
import cis.api.report.query.RevenueTotal;
import cis.query.money.Amounts;
import cis.query.story.Books;
import cis.query.story.RandomReceivables;
import cis.query.story.Story;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RevenueAddsUpTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final LocalDate END = LocalDate.of(9999, 12, 31);

    private final Story story = new Story();

    @RepeatedTest(10)
    void months_taxes_products_and_the_overview_tell_what_the_books_say() {
        long seed = System.nanoTime();
        RandomReceivables history = new RandomReceivables(story, new Random(seed), 20);
        history.happen(400);
        for (String currency : RandomReceivables.CURRENCIES) {
            List<Books> books = history.books().stream()
                    .filter(one -> one.currency.equals(currency))
                    .toList();
            RevenueSum invoiced =
                    sum(books, one -> one.invoiced - one.invoicedTax, one -> one.invoicedTax, one -> one.invoiced);
            RevenueSum credited =
                    sum(books, one -> one.credited - one.creditedTax, one -> one.creditedTax, one -> one.credited);
            assertThat(total(RevenueGrouping.MONTH, currency).invoiced())
                    .as("seed %d", seed)
                    .isEqualTo(invoiced);
            assertThat(total(RevenueGrouping.MONTH, currency).credited())
                    .as("seed %d", seed)
                    .isEqualTo(credited);
            assertThat(total(RevenueGrouping.TAX, currency))
                    .as("seed %d", seed)
                    .isEqualTo(total(RevenueGrouping.MONTH, currency));
            assertThat(total(RevenueGrouping.PRODUCT, currency).invoiced().net())
                    .isEqualTo(invoiced.net());
            assertThat(total(RevenueGrouping.PRODUCT, currency).credited().net())
                    .isEqualTo(credited.net());
            assertThat(receivables())
                    .as("seed %d", seed)
                    .contains(new ReceivablesFigures(
                            currency,
                            Amounts.money(units(books, one -> one.invoiced), currency),
                            Amounts.money(units(books, one -> one.credited), currency),
                            Amounts.money(units(books, one -> one.outstanding(END)), currency),
                            Amounts.money(units(books, one -> one.unapplied(END)), currency)));
        }
    }

    @Test
    void a_document_counts_in_the_month_of_its_issue_with_each_of_its_taxes() {
        InvoiceIssued invoice = invoiced(
                ADA, 1, DAY, DAY.plusDays(14), "EUR", "A", tax("19", "100.00", "19.00"), tax("7.0", "10.00", "0.70"));
        story.happens(invoice);
        story.happens(invoiced(ADA, 2, DAY, DAY, "EUR", null, tax("7", "1.00", "0.07")));
        story.happens(credited(invoice, 1, DAY.plusMonths(1), tax("19", "50.00", "9.50")));
        assertThat(report(RevenueGrouping.MONTH).rows())
                .extracting(row -> row.key() + " " + row.invoices() + "-" + row.creditNotes() + " "
                        + row.revenue().net().amount())
                .containsExactly("2026-01 2-0 111.00", "2026-02 0-1 -50.00");
        assertThat(report(RevenueGrouping.TAX).rows())
                .extracting(row -> row.key() + ": " + text(row.invoiced()) + ", " + text(row.credited()))
                .containsExactly("STANDARD 7: 11.00+0.77, 0.00+0.00", "STANDARD 19: 100.00+19.00, 50.00+9.50");
        assertThat(report(RevenueGrouping.PRODUCT).rows())
                .extracting(row -> row.key() + " " + row.quantity() + " "
                        + row.revenue().net().amount())
                .containsExactly("A 2 60.00", "Product null 1 1.00");
    }

    private static String text(RevenueSum sum) {
        return sum.net().amount() + "+" + (sum.tax() == null ? "" : sum.tax().amount());
    }

    private static RevenueSum sum(
            List<Books> books, ToLongFunction<Books> net, ToLongFunction<Books> tax, ToLongFunction<Books> total) {
        String currency = books.getFirst().currency;
        return new RevenueSum(
                Amounts.money(units(books, net), currency),
                Amounts.money(units(books, tax), currency),
                Amounts.money(units(books, total), currency));
    }

    private static BigDecimal units(List<Books> books, ToLongFunction<Books> of) {
        return books.getFirst().amount(books.stream().mapToLong(of).sum());
    }

    private RevenueTotal total(RevenueGrouping by, String currency) {
        return report(by).totals().stream()
                .filter(one -> one.currency().equals(currency))
                .findFirst()
                .orElseThrow();
    }

    private RevenueReport report(RevenueGrouping by) {
        FindRevenueReport asked = new FindRevenueReport("main", by, null, null, null);
        return by == RevenueGrouping.PRODUCT
                ? RevenueProductReports.of(
                        asked,
                        List.copyOf(story.folded(new RevenueProductProjection()).values()))
                : RevenueReports.of(
                        asked, List.copyOf(story.folded(new RevenueProjection()).values()));
    }

    private List<ReceivablesFigures> receivables() {
        return Overviews.of(List.copyOf(story.folded(new OverviewProjection()).values()), YearMonth.of(2026, 3))
                .receivables();
    }
}
