package cis.command.customer;

import cis.api.customer.CustomerError;
import cis.api.customer.CustomerName;
import cis.api.customer.Party;
import cis.command.aggregate.Faults;
import org.jspecify.annotations.Nullable;

/**
 * CUS-01: a person has a given and a family name, an organisation its name, and neither has the other's. CUS-02: the
 * name may be missing only where a source record says where it can be found. Source: DOMAIN, customer.
 */
final class CustomerNamePolicy {

    private static final String MISSING = "is missing";
    private static final String OTHER_PARTY = "belongs to the other kind of customer";

    private CustomerNamePolicy() {}

    static void checkAtRegistration(Party party, @Nullable CustomerName name, boolean hasSourceRecord, Faults faults) {
        if (name != null) {
            check(party, name, faults);
        } else if (!hasSourceRecord) {
            faults.add(CustomerError.NAME_INCOMPLETE, "/name", MISSING);
        }
    }

    static void check(Party party, CustomerName name, Faults faults) {
        boolean person = party == Party.PERSON;
        part(person, "given", name.given(), true, faults);
        part(person, "family", name.family(), true, faults);
        part(person, "prefix", name.prefix(), false, faults);
        part(person, "suffix", name.suffix(), false, faults);
        part(!person, "organisation", name.organisation(), true, faults);
    }

    private static void part(boolean fits, String part, @Nullable String value, boolean required, Faults faults) {
        if (!fits && value != null) {
            faults.add(CustomerError.NAME_OF_OTHER_PARTY, "/name/" + part, OTHER_PARTY);
        } else if (fits && required && value == null) {
            faults.add(CustomerError.NAME_INCOMPLETE, "/name/" + part, MISSING);
        }
    }
}
