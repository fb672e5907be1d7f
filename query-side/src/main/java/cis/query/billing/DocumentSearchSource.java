package cis.query.billing;

import cis.api.search.query.SearchHit;
import cis.api.search.query.SearchKind;
import cis.api.search.query.SearchMatch;
import cis.api.search.query.SearchRank;
import cis.platform.projection.ReadModel;
import cis.platform.projection.ReadModels;
import cis.query.search.Found;
import cis.query.search.Question;
import cis.query.search.SearchSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Finds invoices and credit notes by their number, or by how it begins, from its year on. */
@Component
class DocumentSearchSource implements SearchSource {

    private static final Pattern BEGINNING = Pattern.compile("[A-Z]{2,3}-[0-9]{4}(-[0-9]{0,19})?");
    private static final String NUMBER = "number";
    private static final String END = "\uffff";

    private final ReadModel<InvoiceDocument> invoices;
    private final ReadModel<CreditNoteDocument> creditNotes;

    DocumentSearchSource(ReadModels readModels, InvoiceProjection invoices, CreditNoteProjection creditNotes) {
        this.invoices = readModels.of(invoices);
        this.creditNotes = readModels.of(creditNotes);
    }

    @Override
    public Set<SearchKind> kinds() {
        return Set.of(SearchKind.INVOICE, SearchKind.CREDIT_NOTE);
    }

    @Override
    public List<Found> find(Question question, int limit) {
        String number = NumberedDocuments.normalised(question.text());
        List<Found> found = new ArrayList<>();
        if (BEGINNING.matcher(number).matches()) {
            Sort order = Sort.by(NUMBER);
            invoices.list(begun(question, number), order, limit)
                    .forEach(one -> add(SearchKind.INVOICE, "invoices", one.id(), one.number(), number, found));
            creditNotes
                    .list(begun(question, number), order, limit)
                    .forEach(one -> add(SearchKind.CREDIT_NOTE, "credit-notes", one.id(), one.number(), number, found));
        }
        return found;
    }

    private static Criteria begun(Question question, String number) {
        return Criteria.where("client")
                .is(question.client())
                .and(NUMBER)
                .gte(number)
                .lt(number + END);
    }

    private static void add(
            SearchKind kind, String path, String id, @Nullable String number, String asked, List<Found> found) {
        if (number != null) {
            SearchRank rank = number.equals(asked) ? SearchRank.EXACT : SearchRank.BEGINNINGS;
            SearchMatch match = new SearchMatch(NUMBER, number);
            found.add(new Found(new SearchHit(kind, id, number, rank, match, "/api/v1/" + path + "/" + id), 0, number));
        }
    }
}
