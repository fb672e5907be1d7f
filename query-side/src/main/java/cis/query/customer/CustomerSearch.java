package cis.query.customer;

import cis.api.customer.query.ListCustomers;
import cis.platform.projection.ReadModel;
import cis.query.billing.NumberedDocuments;
import cis.query.paging.Page;
import cis.query.search.WordCriteria;
import cis.query.search.Words;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * Finds customers by the words of their name, or exactly by what else is known, or by the number of a document of
 * theirs. Each is asked for in the order of the list, and merged.
 */
final class CustomerSearch {

    private static final Sort ORDER = Sort.by("order");

    private final ReadModel<CustomerDocument> customers;
    private final NumberedDocuments documents;

    CustomerSearch(ReadModel<CustomerDocument> customers, NumberedDocuments documents) {
        this.customers = customers;
        this.documents = documents;
    }

    Page<CustomerDocument> page(ListCustomers asked) {
        int oneMore = asked.limit() + 1;
        String query = asked.query();
        if (query == null) {
            return page(customers.list(criteria(asked), ORDER, oneMore), asked.limit());
        }
        Map<String, CustomerDocument> found = new TreeMap<>();
        Criteria exact = criteria(asked).and("keys").in(SearchKeys.ofQuestion(query));
        customers.list(exact, ORDER, oneMore).forEach(one -> found.put(one.order(), one));
        documents
                .customerOf(asked.client(), query)
                .ifPresent(id -> customers
                        .list(criteria(asked).and("_id").is(id), ORDER, 1)
                        .forEach(one -> found.put(one.order(), one)));
        List<String> words = Words.ofQuestion(query);
        if (!words.isEmpty()) {
            customers
                    .list(WordCriteria.beginnings(criteria(asked), "words", words), ORDER, oneMore)
                    .forEach(one -> found.put(one.order(), one));
        }
        return page(found.values().stream().limit(oneMore).toList(), asked.limit());
    }

    private static Page<CustomerDocument> page(List<CustomerDocument> oneMore, int limit) {
        return Page.of(oneMore, limit, CustomerDocument::order);
    }

    private static Criteria criteria(ListCustomers asked) {
        Criteria criteria = Criteria.where("client").is(asked.client());
        if (asked.tag() != null) {
            criteria.and("tags").is(asked.tag());
        }
        if (asked.after() != null) {
            criteria.and("order").gt(asked.after());
        }
        return criteria;
    }
}
