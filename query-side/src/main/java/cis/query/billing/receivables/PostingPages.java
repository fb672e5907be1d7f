package cis.query.billing.receivables;

import cis.platform.projection.ReadModel;
import cis.query.paging.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;

/** Reads postings page by page: by currency, then by day, then by position. */
final class PostingPages {

    private static final String BEYOND = "~";

    private PostingPages() {}

    /**
     * @param which all but the order
     * @param currencies sorted
     * @param after order of the last one of the page before
     */
    static Page<PostingDocument> read(
            ReadModel<PostingDocument> postings,
            Supplier<Criteria> which,
            List<String> currencies,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String after,
            int limit) {
        List<PostingDocument> found = new ArrayList<>();
        for (String currency : currencies) {
            String last = PostingDocument.order(currency, to == null ? BEYOND : to.toString(), BEYOND);
            if (found.size() <= limit && (after == null || after.compareTo(last) < 0)) {
                String first = PostingDocument.order(currency, from == null ? "" : from.toString(), "");
                String beyond = after != null && after.compareTo(first) > 0 ? after : first;
                found.addAll(postings.list(
                        which.get().and("order").gt(beyond).lt(last), Sort.by("order"), limit + 1 - found.size()));
            }
        }
        return Page.of(found, limit, PostingDocument::order);
    }
}
