package cis.platform.projection;

import java.util.Collection;
import java.util.List;
import org.bson.Document;

/** A projection's documents, wherever they are read from. Tombstones are among them. */
interface Documents<D> {

    /** In no order. */
    List<StoredDocument<D>> find(Collection<String> ids);

    /**
     * @param filter over what is stored, as {@link StoredCriteria} makes it
     * @param order field names with 1 or -1
     */
    List<StoredDocument<D>> list(Document filter, Document order, int limit);
}
