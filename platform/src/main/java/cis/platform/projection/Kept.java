package cis.platform.projection;

import org.bson.BsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.jspecify.annotations.Nullable;

/** A document in memory, and what would be stored of it once a criterion asks for that. */
final class Kept<D> {

    private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();

    private final StoredDocument<D> document;
    private volatile @Nullable BsonDocument form;

    Kept(StoredDocument<D> document) {
        this.document = document;
    }

    StoredDocument<D> document() {
        return document;
    }

    /** Two threads may both make it: it comes out the same. */
    BsonDocument form(DocumentFormat<D> format) {
        BsonDocument made = form;
        if (made == null) {
            made = format.encode(document).decode(CODEC);
            form = made;
        }
        return made;
    }
}
