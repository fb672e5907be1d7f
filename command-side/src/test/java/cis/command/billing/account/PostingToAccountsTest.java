package cis.command.billing.account;

import static org.assertj.core.api.Assertions.assertThat;

import cis.platform.event.EventSerializer;
import cis.platform.event.StoredTypes;
import cis.platform.personaldata.MasterKey;
import cis.platform.personaldata.MemoryKeyStore;
import cis.platform.personaldata.PersonalDataKeys;
import org.junit.jupiter.api.Test;

class PostingToAccountsTest extends AccountStories {

    @Test
    void an_account_begins_with_whatever_is_posted_first() {
        given().when(postInvoice(1, "100", 7)).expectEvents(opened(1, "100.00", 7));
        given().when(postPayment(1, "100", null, 7)).expectEvents(paid(1, "100.00", 7));
        given().when(postCredit(1, invoice(1), "100", 7)).expectEvents(credited(1, invoice(1), "100.00", 7));
    }

    @Test
    void what_is_not_newer_than_the_last_posting_is_a_repetition() {
        given(opened(1, "100.00", 7)).when(postInvoice(1, "100.00", 7)).expectNoEvents();
        given(opened(1, "100.00", 7)).when(postPayment(1, "100.00", null, 6)).expectNoEvents();
        given(opened(1, "100.00", 7))
                .when(postCredit(1, invoice(1), "100.00", 7))
                .expectNoEvents();
        given(opened(1, "100.00", 7)).when(postInvoice(2, "50.00", 8)).expectEvents(opened(2, "50.00", 8));
    }

    @Test
    void an_invoice_of_nothing_is_settled_at_once() {
        given().when(postInvoice(1, "0", 1)).expectEvents(opened(1, "0.00", 1), settled(1));
    }

    @Test
    void a_payment_pays_what_is_due_first_and_what_is_left_is_unapplied() {
        given(opened(2, "50.00", 1), opened(1, "100.00", 2))
                .when(postPayment(1, "149.99", null, 3))
                .expectEvents(paid(1, "149.99", 3), allocated(1, 1, "100.00"), settled(1), allocated(1, 2, "49.99"));
        given(opened(2, "50.00", 1), opened(1, "100.00", 2))
                .when(postPayment(1, "150.01", null, 3))
                .expectEvents(
                        paid(1, "150.01", 3),
                        allocated(1, 1, "100.00"),
                        settled(1),
                        allocated(1, 2, "50.00"),
                        settled(2));
    }

    @Test
    void a_payment_pays_the_invoice_that_it_names_first_disputed_or_not() {
        given(opened(1, "100.00", 1), opened(2, "50.00", 2), disputed(2, "50.00"))
                .when(postPayment(1, "60.00", invoice(2), 3))
                .expectEvents(paid(1, "60.00", 3), allocated(1, 2, "50.00"), settled(2), allocated(1, 1, "10.00"));
    }

    @Test
    void a_payment_for_an_invoice_that_is_settled_pays_the_others() {
        given(opened(1, "100.00", 1), opened(2, "0.00", 2), settled(2))
                .when(postPayment(1, "60.00", invoice(2), 3))
                .expectEvents(paid(1, "60.00", 3), allocated(1, 1, "60.00"));
    }

    @Test
    void what_is_disputed_is_not_paid_by_itself() {
        given(opened(1, "100.00", 1), disputed(1, "30.00"), opened(2, "50.00", 2))
                .when(postPayment(1, "75.00", null, 3))
                .expectEvents(paid(1, "75.00", 3), allocated(1, 1, "70.00"), allocated(1, 2, "5.00"));
    }

    @Test
    void a_dispute_is_of_no_more_than_what_is_still_outstanding() {
        given(
                        opened(1, "100.00", 1),
                        disputed(1, "30.00"),
                        paid(1, "90.00", 2),
                        allocated(1, 1, "90.00"),
                        opened(2, "50.00", 3))
                .when(postPayment(2, "20.00", null, 4))
                .expectEvents(paid(2, "20.00", 4), allocated(2, 2, "20.00"));
    }

    @Test
    void an_invoice_takes_what_is_unapplied_longest_first() {
        given(paid(2, "30.00", 1), credited(1, invoice(9), "40.00", 2), paid(1, "50.00", 3))
                .when(postInvoice(1, "100.00", 4))
                .expectEvents(
                        opened(1, "100.00", 4),
                        allocated(2, 1, "30.00"),
                        applied(1, 1, "40.00"),
                        allocated(1, 1, "30.00"),
                        settled(1));
    }

    @Test
    void an_account_goes_on_from_a_snapshot_as_if_nothing_had_been() {
        EventSerializer snapshots = new EventSerializer(
                StoredTypes.none().and("receivables-account", ReceivablesAccount.class),
                new PersonalDataKeys(new MemoryKeyStore(), MasterKey.random()));
        given(opened(1, "100.00", 1), disputed(1, "30.00"), paid(1, "150.00", 2))
                .when(postInvoice(2, "20.00", 3))
                .expectState(account -> {
                    ReceivablesAccount restored = snapshots.deserialize(snapshots.serialize(account, String.class));
                    assertThat(restored).usingRecursiveComparison().isEqualTo(account);
                    restored.on(settled(1));
                    account.on(settled(1));
                    assertThat(restored).usingRecursiveComparison().isEqualTo(account);
                });
    }

    @Test
    void a_credit_note_settles_its_own_invoice_and_no_other() {
        given(opened(1, "100.00", 1), opened(2, "50.00", 2), disputed(2, "50.00"))
                .when(postCredit(1, invoice(2), "20.00", 3))
                .expectEvents(credited(1, invoice(2), "20.00", 3), applied(1, 2, "20.00"));
        given(opened(1, "100.00", 1), opened(2, "50.00", 2))
                .when(postCredit(1, invoice(2), "50.01", 3))
                .expectEvents(credited(1, invoice(2), "50.01", 3), applied(1, 2, "50.00"), settled(2));
        given(opened(1, "100.00", 1), opened(2, "0.00", 2), settled(2))
                .when(postCredit(1, invoice(2), "20.00", 3))
                .expectEvents(credited(1, invoice(2), "20.00", 3));
    }
}
