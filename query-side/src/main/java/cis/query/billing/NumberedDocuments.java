package cis.query.billing;

import cis.platform.projection.ReadModel;
import cis.platform.projection.ReadModels;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Finds whose document carries a number. */
@Component
public class NumberedDocuments {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2,3}-[0-9]{4}-[0-9]{6,19}");

    private final ReadModel<InvoiceDocument> invoices;
    private final ReadModel<CreditNoteDocument> creditNotes;

    NumberedDocuments(ReadModels readModels, InvoiceProjection invoices, CreditNoteProjection creditNotes) {
        this.invoices = readModels.of(invoices);
        this.creditNotes = readModels.of(creditNotes);
    }

    /** Id of the customer who got the invoice or credit note; the number is whole, in either case. */
    public Optional<String> customerOf(String client, String text) {
        String number = normalised(text);
        if (!FORM.matcher(number).matches()) {
            return Optional.empty();
        }
        return first(invoices.list(numbered(client, number), Sort.by("number"), 1), InvoiceDocument::customerId)
                .or(() -> first(
                        creditNotes.list(numbered(client, number), Sort.by("number"), 1),
                        CreditNoteDocument::customerId));
    }

    static String normalised(String number) {
        return number.strip().toUpperCase(Locale.ROOT);
    }

    private static Criteria numbered(String client, String number) {
        return Criteria.where("client").is(client).and("number").is(number);
    }

    private static <D> Optional<String> first(List<D> found, Function<D, String> customer) {
        return found.stream().findFirst().map(customer);
    }
}
