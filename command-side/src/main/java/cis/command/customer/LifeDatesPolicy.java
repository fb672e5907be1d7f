package cis.command.customer;

import cis.api.customer.CustomerError;
import cis.api.customer.Party;
import cis.command.aggregate.Faults;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * CUS-03: persons are born and die between 1850 and today. CUS-04: they do not die before they are born. Source:
 * DOMAIN, customer.
 */
final class LifeDatesPolicy {

    static final LocalDate EARLIEST = LocalDate.of(1850, 1, 1);

    private LifeDatesPolicy() {}

    static void checkBirth(
            Party party, LocalDate birth, @Nullable LocalDate death, LocalDate today, String field, Faults faults) {
        if (party != Party.PERSON) {
            faults.add(CustomerError.NOT_A_PERSON, field, "only persons are born");
        } else if (outside(birth, today) || (death != null && birth.isAfter(death))) {
            faults.add(
                    CustomerError.BIRTH_DATE_IMPLAUSIBLE,
                    field,
                    "must lie between 1850-01-01 and today, and not after the death");
        }
    }

    static void checkDeath(
            Party party, LocalDate death, @Nullable LocalDate birth, LocalDate today, String field, Faults faults) {
        if (party != Party.PERSON) {
            faults.add(CustomerError.NOT_A_PERSON, field, "only persons die");
        } else if (outside(death, today) || (birth != null && death.isBefore(birth))) {
            faults.add(
                    CustomerError.DEATH_DATE_IMPLAUSIBLE,
                    field,
                    "must lie between 1850-01-01 and today, and not before the birth");
        }
    }

    private static boolean outside(LocalDate date, LocalDate today) {
        return date.isBefore(EARLIEST) || date.isAfter(today);
    }
}
