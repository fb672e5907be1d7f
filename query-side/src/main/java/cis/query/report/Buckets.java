package cis.query.report;

import cis.platform.projection.EventContext;

/** Ids of documents that are kept once a bucket of customers, and summed when read. */
final class Buckets {

    private Buckets() {}

    static String id(EventContext context, String... parts) {
        return context.client() + "|" + String.join("|", parts) + "|" + context.bucket();
    }
}
