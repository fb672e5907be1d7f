package cis.platform.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.CriteriaDefinition;

/**
 * Reads a projection's documents. Forgotten documents are not there.
 *
 * @param <D> the document
 */
public final class ReadModel<D> {

    private static final int MAX_LIMIT = 10_000;

    private final Supplier<Documents<D>> documents;

    /** @param documents asked anew for every question */
    ReadModel(Supplier<Documents<D>> documents) {
        this.documents = documents;
    }

    public Optional<D> find(String id) {
        return findStored(id).map(StoredDocument::document);
    }

    /** With the position of the last event that changed it. */
    public Optional<StoredDocument<D>> findStored(String id) {
        return documents.get().find(List.of(id)).stream()
                .filter(stored -> stored.document() != null)
                .findFirst();
    }

    /** Those that exist, by id, in the order asked for. */
    public Map<String, D> findAll(Collection<String> ids) {
        Map<String, D> found = new LinkedHashMap<>();
        for (StoredDocument<D> stored : documents.get().find(ids)) {
            D document = stored.document();
            if (document != null) {
                found.put(stored.id(), document);
            }
        }
        Map<String, D> ordered = new LinkedHashMap<>();
        for (String id : ids) {
            D document = found.get(id);
            if (document != null) {
                ordered.put(id, document);
            }
        }
        return ordered;
    }

    /** @param limit 1 to 10,000 */
    public List<D> list(CriteriaDefinition criteria, Sort sort, int limit) {
        List<D> page = new ArrayList<>();
        for (StoredDocument<D> stored : listStored(criteria, sort, limit)) {
            D document = stored.document();
            if (document != null) {
                page.add(document);
            }
        }
        return page;
    }

    /** With ids and positions, as keyset paging and diagnosis need them. */
    public List<StoredDocument<D>> listStored(CriteriaDefinition criteria, Sort sort, int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit must lie in 1 to " + MAX_LIMIT);
        }
        return documents.get().list(StoredCriteria.of(criteria), order(sort), limit);
    }

    private static Document order(Sort sort) {
        Document order = new Document();
        sort.forEach(by -> order.append(by.getProperty(), by.isAscending() ? 1 : -1));
        return order;
    }
}
