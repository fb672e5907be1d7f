package cis.command.care;

import cis.api.CustomerId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The purchases, invoices, credit notes and payments that a command names and that there are; a parameter of command
 * handlers. A race with a change to one at the same moment is tolerated.
 *
 * @param byField by JSON Pointer into the command's body
 */
record NamedRecords(Map<String, Named> byField) {

    /** @param currency ISO 4217 code; null where it does not matter */
    record Named(CustomerId customerId, @Nullable String currency) {}

    Optional<Named> at(String field) {
        return Optional.ofNullable(byField.get(field));
    }

    /** Whether the field names something of that customer's. */
    boolean isOf(CustomerId customer, String field) {
        return at(field).filter(named -> named.customerId().equals(customer)).isPresent();
    }
}
