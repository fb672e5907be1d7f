package cis.query.customer;

import cis.api.customer.CustomerName;
import cis.api.customer.event.FieldCorrected;
import org.jspecify.annotations.Nullable;

/** What a customer is called, and where that was said. */
record NameFact(CustomerName name, String origin) {

    NameFact corrected(FieldCorrected correction) {
        String field = Origin.corrected(origin, correction);
        return field == null ? this : new NameFact(with(field, correction.value()), origin);
    }

    private CustomerName with(String field, @Nullable String value) {
        return switch (field) {
            case "/given" -> new CustomerName(value, name.family(), name.prefix(), name.suffix(), name.organisation());
            case "/family" -> new CustomerName(name.given(), value, name.prefix(), name.suffix(), name.organisation());
            case "/prefix" -> new CustomerName(name.given(), name.family(), value, name.suffix(), name.organisation());
            case "/suffix" -> new CustomerName(name.given(), name.family(), name.prefix(), value, name.organisation());
            case "/organisation" -> new CustomerName(name.given(), name.family(), name.prefix(), name.suffix(), value);
            default -> name;
        };
    }
}
