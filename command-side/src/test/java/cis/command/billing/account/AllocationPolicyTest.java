package cis.command.billing.account;

import static org.assertj.core.api.Assertions.assertThat;

import cis.api.billing.InvoiceId;
import cis.api.billing.PaymentId;
import cis.command.billing.account.AllocationPolicy.Share;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AllocationPolicyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    @Test
    void the_order_is_due_date_then_issue_date_then_number() {
        OpenItem later = item("INV-2026-000001", DAY, DAY.plusDays(1));
        OpenItem issuedLater = item("INV-2026-000002", DAY, DAY);
        OpenItem million = item("INV-2026-1000000", DAY.minusDays(1), DAY);
        OpenItem beforeTheMillion = item("INV-2026-999999", DAY.minusDays(1), DAY);
        assertThat(Stream.of(later, issuedLater, million, beforeTheMillion).sorted(AllocationPolicy.OLDEST_DUE_FIRST))
                .containsExactly(beforeTheMillion, million, issuedLater, later);
    }

    @Test
    void of_a_disputed_invoice_what_is_not_disputed_is_paid_and_nothing_where_all_is() {
        assertThat(AllocationPolicy.ofPayment(euros("100.00"), List.of(open(1, "50.00", "49.99")), null))
                .containsExactly(share(1, "0.01"));
        assertThat(AllocationPolicy.ofPayment(euros("100.00"), List.of(open(1, "50.00", "50.00")), null))
                .isEmpty();
        assertThat(AllocationPolicy.ofPayment(euros("100.00"), List.of(open(1, "50.00", "80.00")), null))
                .isEmpty();
        assertThat(AllocationPolicy.ofPayment(euros("100.00"), List.of(open(1, "50.00", "80.00")), invoice(1)))
                .containsExactly(share(1, "50.00"));
    }

    @Test
    void a_payment_ends_where_it_ends() {
        List<OpenItem> items = List.of(open(1, "50.00", null), open(2, "50.00", null), open(3, "50.00", null));
        assertThat(AllocationPolicy.ofPayment(euros("100.00"), items, null))
                .containsExactly(share(1, "50.00"), share(2, "50.00"));
        assertThat(AllocationPolicy.ofPayment(euros("100.01"), items, invoice(3)))
                .containsExactly(share(3, "50.00"), share(1, "50.00"), share(2, "0.01"));
        assertThat(AllocationPolicy.ofPayment(euros("100.00"), List.of(), invoice(1)))
                .isEmpty();
    }

    @Test
    void a_new_invoice_takes_of_what_is_unapplied_what_it_needs() {
        Unapplied first = Unapplied.of(new PaymentId(new UUID(0, 1)), euros("30.00"));
        Unapplied second = Unapplied.of(new PaymentId(new UUID(0, 2)), euros("30.00"));
        assertThat(AllocationPolicy.toInvoice(euros("30.00"), List.of(first, second)))
                .containsExactly(first);
        assertThat(AllocationPolicy.toInvoice(euros("30.01"), List.of(first, second)))
                .containsExactly(first, Unapplied.of(second.paymentId(), euros("0.01")));
        assertThat(AllocationPolicy.toInvoice(euros("0.00"), List.of(first, second)))
                .isEmpty();
    }

    private static OpenItem item(String number, LocalDate issued, LocalDate due) {
        return new OpenItem(invoice(1), number, issued, due, euros("1.00"), null);
    }

    private static OpenItem open(int number, String outstanding, @Nullable String disputed) {
        return new OpenItem(
                invoice(number),
                "INV-2026-00000" + number,
                DAY,
                DAY,
                euros(outstanding),
                disputed == null ? null : euros(disputed));
    }

    private static Share share(int number, String amount) {
        return new Share(invoice(number), euros(amount));
    }

    private static InvoiceId invoice(int number) {
        return new InvoiceId(new UUID(1, number));
    }

    private static BigDecimal euros(String amount) {
        return new BigDecimal(amount);
    }
}
