package cis.api.operation.query;

import java.util.List;

/**
 * What the comparison of stored documents with what their events come to has shown.
 *
 * @param position at which they were compared
 * @param documents that there should be, forgotten ones included
 * @param root Merkle root (SHA-256) over the documents that there should be
 * @param storedRoot the same over the stored ones
 * @param differing how many differ
 * @param differences the first 100 of them
 */
public record VerificationView(
        String collection,
        long position,
        long documents,
        String root,
        String storedRoot,
        long differing,
        List<Difference> differences) {

    /**
     * A document that is not what its events come to.
     *
     * @param kind CHANGED, MISSING or SURPLUS
     * @param fields JSON Pointers to the first 20 fields that differ
     */
    public record Difference(String document, String kind, List<String> fields) {}
}
