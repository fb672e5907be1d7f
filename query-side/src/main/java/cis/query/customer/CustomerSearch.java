package cis.query.customer;

import cis.api.customer.query.ListCustomers;
import cis.platform.projection.ReadModel;
import cis.query.billing.NumberedDocuments;
import cis.query.paging.Page;
import java.util.ArrayList;
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

    /** More words of one question do not count. */
    private static final int MAX_WORDS = 8;

    private static final String END = "\uffff";
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
        List<String> words = NameWords.ofQuestion(query);
        if (!words.isEmpty()) {
            customers.list(named(criteria(asked), words), ORDER, oneMore).forEach(one -> found.put(one.order(), one));
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

    /** The longest word narrows most, so it comes first. */
    private static Criteria named(Criteria criteria, List<String> words) {
        List<Criteria> each = new ArrayList<>();
        words.stream()
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .limit(MAX_WORDS)
                .forEach(word -> each.add(Criteria.where("words")
                        .elemMatch(new Criteria().gte(word).lt(word + END))));
        return each.size() == 1 ? criteria.and("words").elemMatch(range(words.getFirst())) : criteria.andOperator(each);
    }

    private static Criteria range(String word) {
        return new Criteria().gte(word).lt(word + END);
    }
}
