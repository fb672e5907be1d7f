package cis.standalone.mapping;

import cis.api.customer.ContactChannel;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The fields that a mapping may fill, by path, and those that it has to.
 *
 * @param what how a message calls the place
 */
record TargetFields(String what, Set<String> known, Set<String> required) {

    static final TargetFields CUSTOMER = new TargetFields("a customer", customerFields(), Set.of("party"));

    private static Set<String> customerFields() {
        Set<String> fields = Arrays.stream(ContactChannel.values())
                .map(channel -> "contactPoints." + channel)
                .collect(Collectors.toCollection(TreeSet::new));
        fields.addAll(Set.of("party", "birthDate", "language", "tags"));
        fields.addAll(Set.of("name.given", "name.family", "name.prefix", "name.suffix", "name.organisation"));
        fields.addAll(Set.of("address.kind", "address.line1", "address.line2", "address.city"));
        fields.addAll(Set.of("address.region", "address.postalCode", "address.country"));
        return fields;
    }
}
