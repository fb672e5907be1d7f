package cis.command.customer;

import cis.api.ErrorCode;
import cis.api.customer.CustomerError;
import cis.command.aggregate.Faults;

/** CUS-09: how much one customer holds at most. Source: DOMAIN, customer; a limit on everything. */
final class CustomerLimitsPolicy {

    static final int CONTACT_POINTS = 20;
    static final int TAGS = 50;
    static final int PREFERENCES = 100;
    static final int ATTRIBUTES = 100;
    static final int SOURCE_RECORDS = 100;

    private CustomerLimitsPolicy() {}

    static void contactPoints(int after) {
        atMost(after, CONTACT_POINTS, CustomerError.TOO_MANY_CONTACT_POINTS, "/value");
    }

    static void tags(int after) {
        atMost(after, TAGS, CustomerError.TOO_MANY_TAGS, "/tag");
    }

    static void preferences(int after) {
        atMost(after, PREFERENCES, CustomerError.TOO_MANY_PREFERENCES, "/name");
    }

    static void attributes(int after) {
        atMost(after, ATTRIBUTES, CustomerError.TOO_MANY_ATTRIBUTES, "/attributes");
    }

    static void sourceRecords(int after) {
        atMost(after, SOURCE_RECORDS, CustomerError.TOO_MANY_SOURCE_RECORDS, "/externalId");
    }

    private static void atMost(int after, int limit, ErrorCode code, String field) {
        if (after > limit) {
            throw Faults.refusal(code, field, "would be more than " + limit);
        }
    }
}
