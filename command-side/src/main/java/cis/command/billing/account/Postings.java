package cis.command.billing.account;

import cis.api.billing.ReceivablesAccountId;
import cis.command.billing.document.BillingDocument;
import cis.command.billing.document.BillingDocument.Stage;
import cis.command.billing.document.BillingDocuments;
import java.time.Duration;
import java.util.Optional;

/**
 * Waits, not long, until a document has reached its customer's account: with what documents and accounts say of
 * themselves, so that it is right whichever process does the posting.
 */
final class Postings {

    static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(10);

    private final BillingDocuments documents;
    private final AccountHistories histories;
    private final Duration patience;

    Postings(BillingDocuments documents, AccountHistories histories, Duration patience) {
        this.documents = documents;
        this.histories = histories;
        this.patience = patience;
    }

    /** The account that the document is posted to; empty when that took too long. */
    Optional<ReceivablesAccountId> await(BillingDocument document) {
        ReceivablesAccountId account = AccountIds.of(document.client(), document.customerId(), document.currency());
        long deadline = System.nanoTime() + patience.toNanos();
        while (!isPosted(documents.again(document), account)) {
            if (System.nanoTime() >= deadline || !paused()) {
                return Optional.empty();
            }
        }
        return Optional.of(account);
    }

    private boolean isPosted(BillingDocument document, ReceivablesAccountId account) {
        return document.stage() == Stage.ISSUED && histories.hasPosted(account, document.position());
    }

    private static boolean paused() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
