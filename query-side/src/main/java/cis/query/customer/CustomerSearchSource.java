package cis.query.customer;

import cis.api.search.query.SearchHit;
import cis.api.search.query.SearchKind;
import cis.api.search.query.SearchMatch;
import cis.api.search.query.SearchRank;
import cis.platform.projection.ReadModel;
import cis.platform.projection.ReadModels;
import cis.query.search.Found;
import cis.query.search.Question;
import cis.query.search.SearchSource;
import cis.query.search.WordCriteria;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * Finds customers by what is exact, then by whole words, and by beginnings of words only where that was not enough.
 */
@Component
class CustomerSearchSource implements SearchSource {

    private static final String WORDS = "words";
    private static final Sort ORDER = Sort.by("order");

    private final ReadModel<CustomerDocument> customers;

    CustomerSearchSource(ReadModels readModels, CustomerProjection projection) {
        this.customers = readModels.of(projection);
    }

    @Override
    public Set<SearchKind> kinds() {
        return Set.of(SearchKind.CUSTOMER);
    }

    @Override
    public List<Found> find(Question question, int limit) {
        List<String> keys = SearchKeys.ofQuestion(question.text());
        Map<String, Found> found = new LinkedHashMap<>();
        for (CustomerDocument one : customers.list(client(question).and("keys").in(keys), ORDER, limit)) {
            exact(one, keys)
                    .ifPresent(match ->
                            found.put(one.id(), new Found(hit(one, SearchRank.EXACT, match), 0, one.order())));
        }
        for (Criteria criteria : byWords(question)) {
            if (found.size() < limit) {
                add(criteria, question, limit, found);
            }
        }
        return new ArrayList<>(found.values());
    }

    /** Whole words; then, as people type, all whole but the last; then beginnings. */
    private static List<Criteria> byWords(Question question) {
        List<String> words = question.words();
        return switch (words.size()) {
            case 0 -> List.of();
            case 1 ->
                List.of(
                        WordCriteria.wholes(client(question), WORDS, words),
                        WordCriteria.beginnings(client(question), WORDS, words));
            default ->
                List.of(
                        WordCriteria.wholes(client(question), WORDS, words),
                        WordCriteria.lastBegun(client(question), WORDS, words),
                        WordCriteria.beginnings(client(question), WORDS, words));
        };
    }

    private void add(Criteria criteria, Question question, int limit, Map<String, Found> found) {
        for (CustomerDocument one : customers.list(criteria, ORDER, limit)) {
            int whole = question.wholeIn(one.words());
            SearchMatch match = new SearchMatch("name", title(one));
            found.putIfAbsent(one.id(), new Found(hit(one, question.rank(whole), match), whole, one.order()));
        }
    }

    private static Criteria client(Question question) {
        return Criteria.where("client").is(question.client());
    }

    private static Optional<SearchMatch> exact(CustomerDocument customer, List<String> keys) {
        if (keys.contains(SearchKeys.number(customer.customerNumber()))) {
            return Optional.of(new SearchMatch("customerNumber", customer.customerNumber()));
        }
        for (ContactFact point : customer.picture().contactPoints()) {
            if (!Collections.disjoint(keys, SearchKeys.of(point))) {
                return Optional.of(new SearchMatch(point.channel().name().toLowerCase(Locale.ROOT), point.value()));
            }
        }
        return customer.picture().sourceRecords().stream()
                .filter(record -> keys.contains(SearchKeys.external(record.externalId())))
                .map(record -> new SearchMatch("externalId", record.externalId()))
                .findFirst();
    }

    private static SearchHit hit(CustomerDocument customer, SearchRank rank, SearchMatch match) {
        return new SearchHit(
                SearchKind.CUSTOMER, customer.id(), title(customer), rank, match, "/api/v1/customers/" + customer.id());
    }

    private static String title(CustomerDocument customer) {
        NameFact name = customer.picture().name();
        String shown = name == null ? "" : NameWords.shown(name.name());
        return shown.isEmpty() ? customer.customerNumber() : shown;
    }
}
