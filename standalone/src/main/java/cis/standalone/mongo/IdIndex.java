package cis.standalone.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.memory.index.MemoryUniqueIndex;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Set;

/** The library's index of ids; an id that is text is its own key, and nothing needs to be parsed to find it. */
final class IdIndex extends MemoryUniqueIndex {

    private static final String ID = "_id";

    IdIndex(String name, List<IndexKey> keys, boolean sparse) {
        super(name, keys, sparse);
    }

    static boolean isFor(List<IndexKey> keys) {
        return keys.size() == 1 && keys.getFirst().getKey().equals(ID);
    }

    @Override
    public Set<KeyValue> getKeyValues(Document document) {
        return document.get(ID) instanceof String id ? Set.of(new KeyValue(id)) : super.getKeyValues(document);
    }

    @Override
    public synchronized void checkAdd(Document document, MongoCollection<Integer> collection) {
        boolean isNew = document.get(ID) instanceof String id && !containsKey(new KeyValue(id));
        if (!isNew) {
            super.checkAdd(document, collection);
        }
    }
}
