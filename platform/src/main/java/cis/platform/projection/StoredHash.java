package cis.platform.projection;

import cis.platform.digest.Hash;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.RawBsonDocument;

/**
 * What a stored document comes to.
 *
 * @param content of the record that it holds, without what the runner notes beside it
 * @param isLate whether events were applied to it out of order, so that its position need not be that of a fold in order
 */
record StoredHash(Hash content, long position, boolean isLate) {

    private static final BsonInt64 NOWHERE = new BsonInt64(0);

    static StoredHash of(RawBsonDocument stored) {
        BsonDocument content = content(stored);
        return new StoredHash(
                Hash.of(CanonicalJson.of(content)),
                stored.getNumber(DocumentFormat.POSITION, NOWHERE).longValue(),
                stored.containsKey(DocumentFormat.LATE));
    }

    static BsonDocument content(RawBsonDocument stored) {
        BsonDocument content = new BsonDocument();
        stored.forEach((name, value) -> {
            if (!name.equals(DocumentFormat.ID)
                    && !name.equals(DocumentFormat.POSITION)
                    && !name.equals(DocumentFormat.LATE)) {
                content.put(name, value);
            }
        });
        return content;
    }

    boolean isSameAs(StoredHash other) {
        return content.equals(other.content) && (position == other.position || isLate || other.isLate);
    }
}
