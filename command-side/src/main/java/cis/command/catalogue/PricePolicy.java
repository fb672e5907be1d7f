package cis.command.catalogue;

import cis.api.CommandRejected;
import cis.api.Money;
import cis.api.catalogue.CatalogueError;
import cis.api.catalogue.command.SetPrice;
import cis.command.aggregate.Faults;
import cis.command.aggregate.Today;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * CAT-05: a price is zero or more, with at most 12 digits before the point and 6 after. CAT-06: it begins today or later,
 * at most ten years ahead; in the past, from 1900, only before the product is first published. CAT-07: in each currency
 * at most one price begins on a day, and it stays. CAT-08: a product has at most 1,000 prices. Source: DOMAIN, catalogue.
 */
final class PricePolicy {

    static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    static final int YEARS_AHEAD = 10;
    static final int LIMIT = 1_000;
    private static final int DECIMALS = 6;
    private static final BigDecimal TOO_MUCH = BigDecimal.TEN.pow(12);

    /** From a day on, until the next one in its currency. */
    record Price(Money money, LocalDate validFrom) {}

    private PricePolicy() {}

    /**
     * Whether the price is a new one, and not known already.
     *
     * @param published whether any version of the product was ever published
     * @throws CommandRejected when it cannot be set
     */
    static boolean accepts(SetPrice command, List<Price> known, boolean published, Today today) {
        BigDecimal amount = command.price().amount();
        for (Price price : known) {
            if (price.validFrom().equals(command.validFrom())
                    && price.money().currency().equals(command.price().currency())) {
                if (price.money().amount().compareTo(amount) != 0) {
                    throw new CommandRejected(CatalogueError.PRICE_OVERLAPS);
                }
                return false;
            }
        }
        Faults faults = new Faults();
        checkAmount(amount, faults);
        checkDate(command.validFrom(), published, today, faults);
        if (known.size() >= LIMIT) {
            faults.add(CatalogueError.TOO_MANY_PRICES, "/validFrom", "would be more than " + LIMIT);
        }
        faults.refuse();
        return true;
    }

    private static void checkAmount(BigDecimal amount, Faults faults) {
        if (amount.signum() < 0
                || amount.compareTo(TOO_MUCH) >= 0
                || amount.stripTrailingZeros().scale() > DECIMALS) {
            faults.add(
                    CatalogueError.PRICE_INVALID,
                    "/price/amount",
                    "must be 0 or more, with at most 12 digits before the point and 6 after");
        }
    }

    private static void checkDate(LocalDate validFrom, boolean published, Today today, Faults faults) {
        LocalDate first = published ? today.date() : EARLIEST;
        LocalDate last = today.date().plusYears(YEARS_AHEAD);
        if (validFrom.isBefore(first) || validFrom.isAfter(last)) {
            faults.add(
                    CatalogueError.PRICE_DATE_IMPLAUSIBLE, "/validFrom", "must lie between " + first + " and " + last);
        }
    }
}
