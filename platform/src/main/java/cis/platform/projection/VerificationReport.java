package cis.platform.projection;

import java.util.List;

/**
 * What the comparison of stored documents with what their events come to has shown.
 *
 * @param collection that was compared
 * @param position up to which events were folded for it
 * @param documents that there should be, those that were forgotten among them
 * @param root Merkle root over what there should be
 * @param storedRoot the same over what is stored
 * @param differing how many documents are not as they should be
 * @param differences the first of them, by their ids
 */
public record VerificationReport(
        String collection,
        long position,
        long documents,
        String root,
        String storedRoot,
        long differing,
        List<DocumentDifference> differences) {

    public boolean isSame() {
        return differing == 0;
    }
}
