package cis.command.billing.account;

import cis.api.billing.InvoiceId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which money settles what, where nobody says so.
 *
 * <ul>
 *   <li>BIL-42: a payment pays the invoice that it names first: all that is outstanding, disputed or not.
 *   <li>BIL-43: then the others, oldest due date first, then oldest issue date, then lowest number.
 *   <li>BIL-44: of those, what is disputed is left out.
 *   <li>BIL-45: never more than is outstanding, never more than there is.
 *   <li>BIL-46: an invoice that is posted takes what is unapplied, what has been unapplied longest first.
 * </ul>
 */
final class AllocationPolicy {

    /** Longer numbers are higher ones: six digits at least, and never filled up further. */
    static final Comparator<OpenItem> OLDEST_DUE_FIRST = Comparator.comparing(OpenItem::dueDate)
            .thenComparing(OpenItem::issueDate)
            .thenComparingInt(item -> item.number().length())
            .thenComparing(OpenItem::number);

    /** How much of a payment an invoice gets. */
    record Share(InvoiceId invoiceId, BigDecimal amount) {}

    private AllocationPolicy() {}

    /**
     * @param items in the order {@link #OLDEST_DUE_FIRST}
     * @param named the invoice to pay first; where it is not open, as if none were named
     */
    static List<Share> ofPayment(BigDecimal amount, List<OpenItem> items, @Nullable InvoiceId named) {
        List<Share> shares = new ArrayList<>();
        BigDecimal rest = amount;
        for (OpenItem item : items) {
            if (item.invoiceId().equals(named)) {
                rest = take(item, item.outstanding(), rest, shares);
            }
        }
        for (OpenItem item : items) {
            if (!item.invoiceId().equals(named)) {
                rest = take(item, item.undisputed(), rest, shares);
            }
        }
        return List.copyOf(shares);
    }

    /**
     * How much of each settles a new invoice.
     *
     * @param unapplied what has been unapplied longest first
     */
    static List<Unapplied> toInvoice(BigDecimal outstanding, List<Unapplied> unapplied) {
        List<Unapplied> shares = new ArrayList<>();
        BigDecimal rest = outstanding;
        for (Unapplied money : unapplied) {
            BigDecimal share = money.amount().min(rest);
            if (share.signum() > 0) {
                shares.add(new Unapplied(money.kind(), money.source(), share));
                rest = rest.subtract(share);
            }
        }
        return List.copyOf(shares);
    }

    private static BigDecimal take(OpenItem item, BigDecimal payable, BigDecimal rest, List<Share> shares) {
        BigDecimal share = payable.min(rest);
        if (share.signum() > 0) {
            shares.add(new Share(item.invoiceId(), share));
        }
        return rest.subtract(share);
    }
}
