package cis.command.billing.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import cis.api.billing.CreditLineInput;
import cis.api.billing.CreditedLine;
import cis.api.billing.DocumentTotals;
import cis.api.billing.InvoiceLine;
import cis.api.billing.InvoiceLineInput;
import cis.api.billing.TaxCategory;
import cis.api.billing.TaxSubtotal;
import cis.command.aggregate.Faults;
import cis.testkit.Invoices;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Worked examples of tax. Their figures were published (CEN/TC 434, as named), or computed with exact fractions in
 * another language, by a program that shares nothing with this one; each names the source of its rule.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TaxExamplesTest {

    private static final Pattern LINE = Pattern.compile("(\\S+) x (\\S+) at ([\\d.]+)%(?: (\\w+))?");
    private static final Pattern CREDIT = Pattern.compile("line (\\d+): (?:(\\S+) pieces|amount (\\S+))");

    /** One invoice, and what is credited of it in turn. */
    record Example(
            String name,
            String source,
            String currency,
            List<String> lines,
            List<String> nets,
            List<String> breakdown,
            String totals,
            @Nullable List<Credit> credits,
            @Nullable String left) {
        @Override
        public String toString() {
            return name;
        }
    }

    record Credit(List<String> lines, List<String> nets, List<String> breakdown, String totals, boolean complete) {}

    static List<Example> examples() throws IOException {
        try (InputStream file = TaxExamplesTest.class.getResourceAsStream("tax-examples.json")) {
            return List.of(new JsonMapper().readValue(Objects.requireNonNull(file), Example[].class));
        }
    }

    @Test
    void there_are_more_than_fifty_and_each_names_its_source() throws IOException {
        assertThat(examples())
                .hasSizeGreaterThan(50)
                .allSatisfy(example -> assertThat(example.source()).hasSizeGreaterThan(5));
        assertThat(examples()).extracting(Example::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void every_figure_is_as_worked_out(Example example) {
        List<InvoiceLine> lines = lines(example);
        assertThat(lines).extracting(line -> line.net().toString()).isEqualTo(example.nets());
        List<TaxSubtotal> breakdown = TaxPolicy.breakdown(lines, example.currency());
        assertThat(breakdown).extracting(TaxExamplesTest::text).isEqualTo(example.breakdown());
        DocumentTotals invoice = TaxPolicy.totals(breakdown, example.currency());
        assertThat(text(invoice)).isEqualTo(example.totals());
        credit(example, lines, invoice);
    }

    private static void credit(Example example, List<InvoiceLine> lines, DocumentTotals invoice) {
        BigDecimal net = invoice.net();
        BigDecimal tax = invoice.tax();
        Map<Integer, Credited> credited = new HashMap<>();
        for (Credit credit : Objects.requireNonNullElse(example.credits(), List.<Credit>of())) {
            List<CreditedLine> now = credited(credit, lines, credited, example.currency());
            assertThat(now).extracting(line -> line.net().toString()).isEqualTo(credit.nets());
            List<TaxSubtotal> breakdown = CreditPolicy.breakdown(lines, credited, now, example.currency());
            assertThat(breakdown).extracting(TaxExamplesTest::text).isEqualTo(credit.breakdown());
            DocumentTotals totals = TaxPolicy.totals(breakdown, example.currency());
            assertThat(text(totals)).isEqualTo(credit.totals());
            now.forEach(line ->
                    credited.merge(line.line(), Credited.NOTHING.with(line), (before, same) -> before.with(line)));
            assertThat(CreditPolicy.complete(lines, credited)).isEqualTo(credit.complete());
            net = net.subtract(totals.net());
            tax = tax.subtract(totals.tax());
        }
        if (example.left() != null) {
            assertThat(text(new DocumentTotals(net, tax, net.add(tax)))).isEqualTo(example.left());
        }
    }

    private static List<InvoiceLine> lines(Example example) {
        Faults faults = new Faults();
        List<InvoiceLine> lines = InvoiceLines.of(
                example.lines().stream().map(TaxExamplesTest::input).toList(), example.currency(), faults);
        faults.refuse();
        return lines;
    }

    private static InvoiceLineInput input(String text) {
        Matcher line = matched(LINE, text);
        TaxCategory category = line.group(4) == null ? null : TaxCategory.valueOf(line.group(4));
        return Invoices.input(
                "Something",
                line.group(1),
                line.group(2),
                line.group(3),
                category,
                category == TaxCategory.EXEMPT ? Invoices.EDUCATION : null);
    }

    private static List<CreditedLine> credited(
            Credit credit, List<InvoiceLine> lines, Map<Integer, Credited> before, String currency) {
        List<CreditLineInput> given = credit.lines().stream()
                .map(text -> matched(CREDIT, text))
                .map(line -> new CreditLineInput(
                        Integer.valueOf(line.group(1)), decimal(line.group(2)), decimal(line.group(3))))
                .toList();
        Faults faults = new Faults();
        List<CreditedLine> credited = new CreditLines(lines, before, currency).of(given, faults);
        faults.refuse();
        return credited;
    }

    private static @Nullable BigDecimal decimal(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static Matcher matched(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.matches()).as(text).isTrue();
        return matcher;
    }

    private static String text(TaxSubtotal group) {
        return "%s %s%%: %s -> %s"
                .formatted(group.category(), group.rate().toPlainString(), group.taxable(), group.tax());
    }

    private static String text(DocumentTotals totals) {
        return totals.net() + " + " + totals.tax() + " = " + totals.total();
    }
}
