package cis.api.customer.query;

import cis.api.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a customer bought, brought back and owes in one currency; reversed purchases do not count.
 *
 * @param gross exact sum of the purchases
 * @param returned exact sum of the returns, not negative
 * @param net gross less returned
 * @param invoiced tax included
 * @param paid received, less what was taken back
 * @param outstanding of invoices
 * @param unapplied of payments and credit notes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomerTotals(
        String currency,
        long purchases,
        long returns,
        Money gross,
        Money returned,
        Money net,
        Money invoiced,
        Money paid,
        Money credited,
        Money outstanding,
        Money unapplied,
        @Nullable LocalDate firstPurchase,
        @Nullable LocalDate lastPurchase) {}
