package cis.command.automation;

import static cis.command.automation.History.customer;
import static org.assertj.core.api.Assertions.assertThat;

import cis.api.customer.event.TagAdded;
import cis.command.dispatch.Consequences.Followed;
import cis.platform.event.RecordedEvent;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FollowingConsequencesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration SOON = Duration.ofMillis(30);

    private final History history = new History();
    private final HandledPositions positions = new HandledPositions();
    private final FollowedConsequences consequences = new FollowedConsequences(positions, history);

    @Test
    void it_follows_from_event_to_event_until_nothing_follows() throws InterruptedException {
        happens("mine");
        happens("another's");
        Thread handling = Thread.ofPlatform().start(() -> {
            happens("mine");
            positions.handled(1);
            happens("another's");
            happens("mine");
            positions.handled(3);
            positions.handled(5);
        });

        Followed followed = consequences.follow("mine", 1, PATIENCE);

        assertThat(followed.complete()).isTrue();
        assertThat(followed.events()).extracting(RecordedEvent::position).containsExactly(1L, 3L, 5L);
        assertThat(handling.join(PATIENCE)).isTrue();
    }

    @Test
    void others_that_are_not_handled_do_not_matter() throws InterruptedException {
        happens("another's");
        happens("mine");
        positions.handled(2);

        assertThat(consequences.follow("mine", 2, PATIENCE).complete()).isTrue();
        assertThat(positions.await(2, PATIENCE)).isTrue();
        assertThat(positions.await(1, SOON)).isFalse();
    }

    @Test
    void it_tells_what_was_found_when_the_time_is_over() throws InterruptedException {
        happens("mine");

        Followed followed = consequences.follow("mine", 1, SOON);

        assertThat(followed.complete()).isFalse();
        assertThat(followed.events()).hasSize(1);
    }

    @Test
    void it_does_not_look_through_more_than_ten_thousand_events() throws InterruptedException {
        for (int i = 0; i < 10_000; i++) {
            positions.passed(happens("mine"));
        }
        assertThat(consequences.follow("mine", 1, PATIENCE).events()).hasSize(10_000);
        positions.passed(happens("mine"));

        assertThat(consequences.follow("mine", 1, PATIENCE).complete()).isFalse();
    }

    private long happens(String correlation) {
        long position =
                history.add(new TagAdded(customer(1), "tag"), correlation).position();
        positions.accepted(position);
        return position;
    }
}
