package cis.platform.projection;

import cis.platform.digest.Hash;
import cis.platform.digest.MerkleTree;
import cis.platform.projection.DocumentDifference.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * Compares stored documents with what a fold came to. Both may go on meanwhile: whatever changed is to be compared again,
 * at last while nothing changes.
 */
final class Comparison {

    static final int AT_ONCE = 500;

    private static final int MOST_TOLD = 100;
    private static final int MOST_FIELDS = 20;

    private final Shadow<?> fold;
    private final DocumentCollection<?> stored;
    /** Documents that differ, with what is stored for them; empty where nothing is. */
    private final Map<String, Optional<StoredHash>> differing = new HashMap<>();

    private List<DocumentDifference> told = List.of();

    Comparison(Shadow<?> fold, DocumentCollection<?> stored) {
        this.fold = fold;
        this.stored = stored;
    }

    /** Compares these, whatever was found of them before. */
    void compare(Collection<String> some) {
        List<String> ids = List.copyOf(some);
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            compareAtOnce(ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
        }
    }

    private void compareAtOnce(List<String> ids) {
        Map<String, StoredHash> found = new HashMap<>();
        for (RawBsonDocument document : stored.raw(ids)) {
            found.put(id(document), StoredHash.of(document));
        }
        for (String id : ids) {
            StoredHash expected = fold.hashes().get(id);
            StoredHash there = found.get(id);
            boolean same = expected == null ? there == null : there != null && expected.isSameAs(there);
            if (same) {
                differing.remove(id);
            } else {
                differing.put(id, Optional.ofNullable(there));
            }
        }
    }

    /** To be called when every document has been compared, and while nothing changes. */
    void settle() {
        findSurplus();
        told = new TreeSet<>(differing.keySet())
                .stream().limit(MOST_TOLD).map(this::difference).toList();
    }

    boolean hasDifferences() {
        return !differing.isEmpty();
    }

    /** Of what was settled. */
    VerificationReport report() {
        String root = MerkleTree.root(expectedContents()).toString();
        return new VerificationReport(
                stored.name(),
                fold.position(),
                fold.hashes().size(),
                root,
                hasDifferences() ? MerkleTree.root(storedContents()).toString() : root,
                differing.size(),
                told);
    }

    /** All documents are looked through only where there are more of them than have been found by their ids. */
    private void findSurplus() {
        long missing = differing.values().stream().filter(Optional::isEmpty).count();
        long surplus = differing.keySet().stream()
                .filter(id -> !fold.hashes().containsKey(id))
                .count();
        if (stored.count() != fold.hashes().size() - missing + surplus) {
            List<String> unknown = new ArrayList<>(stored.ids());
            unknown.removeIf(fold.hashes()::containsKey);
            compare(unknown);
        }
    }

    private SortedMap<String, Hash> expectedContents() {
        SortedMap<String, Hash> contents = new TreeMap<>();
        fold.hashes().forEach((id, hash) -> contents.put(id, hash.content()));
        return contents;
    }

    private SortedMap<String, Hash> storedContents() {
        SortedMap<String, Hash> contents = expectedContents();
        differing.forEach((id, there) -> {
            if (there.isPresent()) {
                contents.put(id, there.get().content());
            } else {
                contents.remove(id);
            }
        });
        return contents;
    }

    private DocumentDifference difference(String id) {
        RawBsonDocument expected = first(fold.documents(), id);
        RawBsonDocument there = first(stored, id);
        if (expected == null || there == null) {
            return new DocumentDifference(id, expected == null ? Kind.SURPLUS : Kind.MISSING, List.of());
        }
        BsonDocument wanted = StoredHash.content(expected);
        List<String> fields = new ArrayList<>(DocumentFields.differing(wanted, StoredHash.content(there), MOST_FIELDS));
        if (fields.isEmpty()) {
            fields.add("/" + DocumentFormat.POSITION);
        }
        return new DocumentDifference(id, Kind.CHANGED, List.copyOf(fields));
    }

    private static @Nullable RawBsonDocument first(DocumentCollection<?> documents, String id) {
        List<RawBsonDocument> found = documents.raw(List.of(id));
        return found.isEmpty() ? null : found.getFirst();
    }

    private static String id(RawBsonDocument document) {
        return document.getString(DocumentFormat.ID).getValue();
    }
}
