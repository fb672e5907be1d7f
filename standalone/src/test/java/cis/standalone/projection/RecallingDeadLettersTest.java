package cis.standalone.projection;

import static org.assertj.core.api.Assertions.assertThat;

import cis.api.CustomerId;
import cis.api.operation.OperationId;
import cis.api.operation.OperationKind;
import cis.api.operation.event.OperationRecorded;
import cis.platform.event.RecordedEvent;
import cis.platform.moment.Moment;
import cis.platform.moment.Moments;
import cis.platform.moment.Scope;
import cis.platform.projection.DeadLetterOperations;
import cis.platform.projection.Pasts;
import cis.platform.projection.StoredDocument;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecallingDeadLettersTest {

    private static final int CUSTOMERS = 3;
    private static final CustomerId ADA = TagEvents.customer(1);

    private final long seed = System.nanoTime();
    private final TagsOfCustomer tags = new TagsOfCustomer();
    private final TagEvents history = TagEvents.random(seed, 400, CUSTOMERS);
    private final OperatedReadModels models = new OperatedReadModels(history, tags);
    private final DeadLetterOperations letters = new DeadLetterOperations(models.group(), history);
    private final Pasts pasts = new Pasts(history, ZoneOffset.UTC);

    @AfterEach
    void close() {
        models.close();
    }

    @Test
    void at_any_position_what_could_not_be_applied_is_missing_as_it_was_missing_then() {
        fail(adas(80));
        List<Copy> copies = new ArrayList<>();
        for (RecordedEvent event : history.all()) {
            models.group().apply(List.of(event));
            CustomerId customer = TagEvents.customerOf(event);
            copies.add(new Copy(customer, event.position(), live(customer)));
        }
        Collections.shuffle(copies, new Random(seed));
        copies.forEach(copy -> assertThat(past(copy.customer(), copy.position()))
                .as("seed %d, %s", seed, copy)
                .isEqualTo(copy.document()));
        assertThat(letters.count("main")).isPositive();
    }

    @Test
    void what_was_given_up_is_missing_and_what_waited_is_there() {
        RecordedEvent failing = fail(adas(80));
        models.group().apply(history.all());
        assertThat(past(ADA, history.head())).isEqualTo(live(ADA));
        history.add(
                TagEvents.customer(99),
                new OperationRecorded(
                        new OperationId(new UUID(1, 1)),
                        OperationKind.DISCARD,
                        "tags_v1:" + failing.position(),
                        failing.id(),
                        "sent twice"));
        letters.discard(letters.find("main", "tags_v1:" + failing.position()).orElseThrow());
        assertThat(letters.count("main")).isZero();
        assertThat(past(ADA, history.head()).map(StoredDocument::document))
                .as("seed %d", seed)
                .isEqualTo(live(ADA).map(StoredDocument::document));
        tags.failWhen(context -> false);
        assertThat(past(ADA, failing.position())).isEqualTo(past(ADA, failing.position() - 1));
    }

    private RecordedEvent fail(RecordedEvent event) {
        tags.failWhen(context -> context.position() == event.position());
        return event;
    }

    private RecordedEvent adas(int number) {
        return history.all().stream()
                .filter(event -> TagEvents.customerOf(event).equals(ADA))
                .skip(number)
                .findFirst()
                .orElseThrow();
    }

    private Optional<StoredDocument<TagsOfCustomer.Tags>> live(CustomerId customer) {
        return models.read(tags).findStored(customer.toString());
    }

    private Optional<StoredDocument<TagsOfCustomer.Tags>> past(CustomerId customer, long position) {
        return Moments.at(
                Moment.of(Scope.of(customer), position, TagEvents.NOON),
                () -> models.read(tags, pasts).findStored(customer.toString()));
    }

    private record Copy(CustomerId customer, long position, Optional<StoredDocument<TagsOfCustomer.Tags>> document) {}
}
