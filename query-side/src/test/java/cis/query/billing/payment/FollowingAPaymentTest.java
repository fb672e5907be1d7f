package cis.query.billing.payment;

import static cis.query.story.BilledHistory.ZOE;
import static cis.query.story.Invoicing.payment;
import static org.assertj.core.api.Assertions.assertThat;

import cis.api.billing.AllocationReversalReason;
import cis.api.billing.PaymentReversalReason;
import cis.api.billing.query.PaymentState;
import cis.query.story.Invoicing;
import cis.query.story.Story;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FollowingAPaymentTest {

    private final Story story = new Story();
    private final Invoicing books = new Invoicing(story, "EUR").on("2026-01-10");

    @BeforeEach
    void somethingIsPaid() {
        books.issued(ZOE, 1, "40.00");
        books.paid(ZOE, 1, "60.00");
    }

    @Test
    void a_payment_is_unapplied_at_first() {
        assertThat(document().unapplied()).isEqualByComparingTo("60.00");
        assertThat(document().open()).isTrue();
        assertThat(document().order()).startsWith("2026-01-10T00:00:00.000Z ");
    }

    @Test
    void what_pays_an_invoice_or_is_refunded_is_no_longer_there() {
        books.allocated(ZOE, 1, 1, "50.00");
        assertThat(document().open()).isTrue();
        books.refunded(ZOE, 1, "10.00");
        assertThat(document().unapplied()).isEqualByComparingTo("0");
        assertThat(document().refunded()).isEqualByComparingTo("10");
        assertThat(document().open()).isFalse();
    }

    @Test
    void a_reversed_payment_counts_for_nothing() {
        books.allocated(ZOE, 1, 1, "50.00");
        books.unallocated(ZOE, 1, 1, "50.00", AllocationReversalReason.PAYMENT_REVERSED);
        books.reversed(ZOE, 1, "60.00");
        assertThat(document().state()).isEqualTo(PaymentState.REVERSED);
        assertThat(document().reversalReason()).isEqualTo(PaymentReversalReason.RETURNED);
        assertThat(document().unapplied()).isEqualByComparingTo("0");
        assertThat(document().applied()).isEqualByComparingTo("0");
        assertThat(document().open()).isFalse();
        assertThat(document().allocations()).hasSize(2);
    }

    private PaymentDocument document() {
        return Objects.requireNonNull(
                story.folded(new PaymentProjection()).get(payment(1).toString()));
    }
}
