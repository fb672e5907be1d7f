package cis.query.care;

import cis.api.search.query.SearchHit;
import cis.api.search.query.SearchKind;
import cis.api.search.query.SearchMatch;
import cis.api.search.query.SearchRank;
import cis.platform.projection.ReadModel;
import cis.platform.projection.ReadModels;
import cis.query.paging.SortKeys;
import cis.query.search.Found;
import cis.query.search.Question;
import cis.query.search.SearchSource;
import cis.query.search.WordCriteria;
import cis.query.search.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Finds complaints by their reference, and by words of subject, category and product; the newest of many. */
@Component
class ComplaintSearchSource implements SearchSource {

    /** Later than every year that a time can lie in. */
    private static final long END_OF_TIME =
            Instant.parse("9999-12-31T23:59:59Z").plus(Duration.ofDays(2)).toEpochMilli();

    private static final String WORDS = "words";
    private static final Sort NEWEST_FIRST = Sort.by(Direction.DESC, "order");

    private final ReadModel<ComplaintDocument> complaints;

    ComplaintSearchSource(ReadModels readModels, ComplaintProjection projection) {
        this.complaints = readModels.of(projection);
    }

    @Override
    public Set<SearchKind> kinds() {
        return Set.of(SearchKind.COMPLAINT);
    }

    @Override
    public List<Found> find(Question question, int limit) {
        Map<String, Found> found = new LinkedHashMap<>();
        String reference = question.text().toUpperCase(Locale.ROOT);
        for (ComplaintDocument one :
                complaints.list(client(question).and("reference").is(reference), NEWEST_FIRST, limit)) {
            SearchMatch match = new SearchMatch("reference", one.reference());
            found.put(one.id(), found(one, SearchRank.EXACT, match, 0));
        }
        List<String> words = question.words();
        if (!words.isEmpty()) {
            add(WordCriteria.wholes(client(question), WORDS, words), question, limit, found);
            if (found.size() < limit) {
                add(WordCriteria.beginnings(client(question), WORDS, words), question, limit, found);
            }
        }
        return new ArrayList<>(found.values());
    }

    private void add(Criteria criteria, Question question, int limit, Map<String, Found> found) {
        for (ComplaintDocument one : complaints.list(criteria, NEWEST_FIRST, limit)) {
            int whole = question.wholeIn(one.words());
            found.putIfAbsent(one.id(), found(one, question.rank(whole), match(one, question), whole));
        }
    }

    private static Criteria client(Question question) {
        return Criteria.where("client").is(question.client());
    }

    /** The first that holds all words, else the first that holds the first word. */
    private static SearchMatch match(ComplaintDocument complaint, Question question) {
        List<SearchMatch> texts = new ArrayList<>();
        if (complaint.subject() != null) {
            texts.add(new SearchMatch("subject", complaint.subject()));
        }
        texts.add(new SearchMatch("category", complaint.category()));
        if (complaint.product() != null) {
            texts.add(new SearchMatch("product", complaint.product()));
        }
        Question first = new Question(
                question.client(), question.text(), List.of(question.words().getFirst()));
        return texts.stream()
                .filter(text -> question.wholeIn(Words.of(List.of(text.value()))) >= 0)
                .findFirst()
                .or(() -> texts.stream()
                        .filter(text -> first.wholeIn(Words.of(List.of(text.value()))) >= 0)
                        .findFirst())
                .orElse(texts.getFirst());
    }

    private static Found found(ComplaintDocument complaint, SearchRank rank, SearchMatch match, int whole) {
        SearchHit hit = new SearchHit(
                SearchKind.COMPLAINT,
                complaint.id(),
                complaint.reference(),
                rank,
                match,
                "/api/v1/complaints/" + complaint.id());
        return new Found(hit, whole, newestFirst(complaint));
    }

    private static String newestFirst(ComplaintDocument complaint) {
        return SortKeys.of(END_OF_TIME - complaint.receivedOn().instant().toEpochMilli());
    }
}
