package cis.query.billing.receivables;

import cis.api.billing.CreditNoteId;
import cis.api.billing.InvoiceId;
import cis.api.billing.PaymentId;
import cis.platform.projection.ReadModel;
import cis.query.billing.receivables.Posting.Paper;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The documents that postings are about, with the numbers that they were issued under. */
final class DocumentNumbers {

    private final Map<String, PostingDocument> issued;

    private DocumentNumbers(Map<String, PostingDocument> issued) {
        this.issued = issued;
    }

    static DocumentNumbers of(List<PostingDocument> page, ReadModel<PostingDocument> postings) {
        Set<String> documents = new HashSet<>();
        for (PostingDocument posting : page) {
            if (posting.paper() != Paper.PAYMENT) {
                documents.add(posting.paperId());
            }
            if (posting.invoiceId() != null) {
                documents.add(posting.invoiceId());
            }
        }
        return new DocumentNumbers(documents.isEmpty() ? Map.of() : postings.findAll(documents));
    }

    Documents of(PostingDocument posting) {
        String invoice = posting.paper() == Paper.INVOICE ? posting.paperId() : posting.invoiceId();
        String creditNote = posting.paper() == Paper.CREDIT_NOTE ? posting.paperId() : null;
        return new Documents(
                invoice == null ? null : InvoiceId.of(invoice),
                number(invoice),
                creditNote == null ? null : CreditNoteId.of(creditNote),
                number(creditNote),
                posting.paper() == Paper.PAYMENT ? PaymentId.of(posting.paperId()) : null);
    }

    private @Nullable String number(@Nullable String document) {
        PostingDocument posting = document == null ? null : issued.get(document);
        return posting == null ? null : posting.number();
    }

    /** What a posting is about; null where it is not. */
    record Documents(
            @Nullable InvoiceId invoiceId,
            @Nullable String invoiceNumber,
            @Nullable CreditNoteId creditNoteId,
            @Nullable String creditNoteNumber,
            @Nullable PaymentId paymentId) {}
}
