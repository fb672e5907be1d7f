package cis.command.dispatch;

import static cis.testkit.Customers.ADA;
import static cis.testkit.Invoices.draftBooks;
import static cis.testkit.Products.defineMug;
import static org.assertj.core.api.Assertions.assertThat;

import cis.api.BusinessTime;
import cis.api.Command;
import cis.api.Money;
import cis.api.billing.PaymentId;
import cis.api.billing.command.RecordPayment;
import cis.api.care.command.SubmitFeedback;
import cis.api.customer.CustomerReference;
import cis.platform.personaldata.MasterKey;
import cis.platform.web.RequestContext;
import cis.testkit.Complaints;
import cis.testkit.Purchases;
import com.fasterxml.uuid.Generators;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChoosingIdsTest {
    private static final PaymentId ANY = new PaymentId(new UUID(0, 0));

    private final NewIds ids = new NewIds(
            new MemoryDirectory(),
            new RequestHashes(MasterKey.random().keyedHash("request")),
            Generators.timeBasedEpochGenerator());

    @Test
    void a_payment_of_another_system_has_the_id_of_its_record_whoever_sends_it() {
        UUID first = choose(payment("bank", "17"), "main", null);
        assertThat(first.version()).isEqualTo(5);
        assertThat(choose(payment("bank", "17"), "main", "some key")).isEqualTo(first);
        assertThat(choose(payment("bank", "18"), "main", null)).isNotEqualTo(first);
        assertThat(choose(payment("till", "17"), "main", null)).isNotEqualTo(first);
        assertThat(choose(payment("bank", "17"), "north", null)).isNotEqualTo(first);
        assertThat(choose(Purchases.recordTea(), "main", null)).isNotEqualTo(first);
    }

    @Test
    void a_payment_without_a_whole_record_is_a_new_one() {
        UUID one = choose(payment("bank", null), "main", null);
        assertThat(one.version()).isEqualTo(7);
        assertThat(choose(payment("bank", null), "main", null)).isNotEqualTo(one);
        assertThat(choose(payment(null, "17"), "main", null).version()).isEqualTo(7);
    }

    @Test
    void what_comes_with_a_key_has_the_id_of_the_key() {
        UUID one = choose(draftBooks(), "main", "some key");
        assertThat(one.version()).isEqualTo(8);
        assertThat(choose(draftBooks(), "main", "some key")).isEqualTo(one);
        assertThat(choose(draftBooks(), "main", "another key")).isNotEqualTo(one);
        assertThat(choose(draftBooks(), "main", null).version()).isEqualTo(7);
    }

    @Test
    void complaints_and_feedback_of_other_systems_have_the_ids_of_their_records() {
        UUID complaint = choose(Complaints.file(null, "bank", "17"), "main", null);
        assertThat(complaint.version()).isEqualTo(5);
        assertThat(choose(Complaints.file(null, "bank", "17"), "main", "some key"))
                .isEqualTo(complaint);
        assertThat(choose(Complaints.file(null, "bank", "17"), "north", null)).isNotEqualTo(complaint);
        assertThat(choose(payment("bank", "17"), "main", null)).isNotEqualTo(complaint);
        UUID feedback = choose(feedback("bank", "17"), "main", null);
        assertThat(feedback.version()).isEqualTo(5);
        assertThat(feedback).isNotEqualTo(complaint);
        assertThat(choose(Complaints.file(null, "bank", null), "main", null).version())
                .isEqualTo(7);
    }

    private static SubmitFeedback feedback(String source, String externalId) {
        SubmitFeedback like = Complaints.submit();
        return new SubmitFeedback(
                like.feedbackId(),
                like.customerId(),
                like.kind(),
                like.rating(),
                like.text(),
                like.channel(),
                like.product(),
                like.submittedOn(),
                source,
                externalId);
    }

    @Test
    void a_product_has_the_id_of_its_sku_in_its_client_company() {
        UUID mug = choose(defineMug(), "main", "some key");
        assertThat(mug.version()).isEqualTo(5);
        assertThat(choose(defineMug(), "main", null)).isEqualTo(mug);
        assertThat(choose(defineMug(), "north", null)).isNotEqualTo(mug);
        assertThat(ProductIds.of("main", "85123A").value()).isEqualTo(mug);
        assertThat(ProductIds.of("main", "85123B").value()).isNotEqualTo(mug);
    }

    private UUID choose(Command command, String client, @Nullable String keyHash) {
        return ids.choose(command, new RequestContext(client, "local", "human", "id", null, null), keyHash);
    }

    private static RecordPayment payment(@Nullable String source, @Nullable String externalId) {
        return new RecordPayment(
                ANY,
                CustomerReference.of(ADA),
                new Money(new BigDecimal("1.00"), "EUR"),
                "cash",
                new BusinessTime("2026-03-01"),
                null,
                source,
                externalId,
                null);
    }
}
