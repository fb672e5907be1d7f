package cis.query.event;

import static cis.query.story.People.customer;
import static cis.query.story.People.person;
import static cis.query.story.People.registered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cis.api.CommandRejected;
import cis.api.CustomerId;
import cis.api.GeneralError;
import cis.api.customer.event.TagAdded;
import cis.platform.event.EventQuery;
import cis.platform.event.EventQuery.Order;
import cis.platform.projection.TokenPositions;
import cis.query.story.QuietSource;
import cis.query.story.Story;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HearingOfEventsTest {

    private static final CustomerId ADA = customer(1);
    private static final CustomerId BOB = customer(2);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final Story story = new Story();
    private final OpenStreams streams = new OpenStreams(new FeedSettings(2, HEARTBEAT, 1));
    /** What comes, one by one, while somebody waits; then CIS stops. */
    private final Deque<Runnable> script = new ArrayDeque<>();

    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private long nanos;

    @BeforeEach
    void open() {
        streams.start();
        story.happens(registered(ADA, "C-1", person("Ada", "Lovelace")));
        story.happens(registered(BOB, "C-2", person("Bob", "O'Brien")));
    }

    @Test
    void what_happens_is_told_at_once_and_what_happened_before_is_not() throws IOException {
        script.add(() -> story.happens(new TagAdded(ADA, "vip")));
        listen(2L, Set.of(), null);
        assertThat(heard())
                .startsWith("retry: 3000\n\nid: 3\nevent: customer.tag-added\ndata: {\"position\":3,")
                .endsWith("\"tag\":\"vip\"}}\n\n");
    }

    @Test
    void who_comes_back_is_told_what_was_missed_first() throws IOException {
        script.add(() -> story.happens(new TagAdded(ADA, "vip")));
        listen(1L, Set.of(), null);
        assertThat(ids()).containsExactly("2", "3");
    }

    @Test
    void however_much_was_missed_all_of_it_comes_in_order() throws IOException {
        for (int i = 0; i < 1_234; i++) {
            story.happens(new TagAdded(ADA, "t" + i));
        }
        listen(0L, Set.of(), null);
        assertThat(ids())
                .hasSize(1_236)
                .startsWith("1", "2")
                .endsWith("1235", "1236")
                .doesNotHaveDuplicates();
    }

    @Test
    void only_what_was_asked_for_is_told() throws IOException {
        script.add(() -> story.happens(new TagAdded(ADA, "vip")));
        script.add(() -> story.happens(new TagAdded(BOB, "vip")));
        script.add(() -> story.of("north").happens(new TagAdded(BOB, "vip")));
        listen(0L, Set.of("customer.tag-added"), BOB);
        assertThat(ids()).containsExactly("4");
    }

    @Test
    void silence_is_broken_by_a_heartbeat_that_says_how_far_it_has_come() throws IOException {
        script.add(() -> nanos += HEARTBEAT.toNanos());
        script.add(() -> {
            story.happens(new TagAdded(ADA, "vip"));
            nanos += HEARTBEAT.toNanos();
        });
        script.add(() -> nanos += HEARTBEAT.toNanos());
        listen(2L, Set.of("customer.closed"), null);
        assertThat(heard()).isEqualTo("retry: 3000\n\n: here\nid: 2\n\n: here\nid: 2\n\n: here\nid: 3\n\n");
    }

    @Test
    void a_stop_ends_it_and_leaves_the_thread_as_it_was() throws IOException {
        script.add(streams::stop);
        listen(0L, Set.of(), null);
        assertThat(ids()).containsExactly("1", "2");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(streams.size()).isZero();
        assertThatThrownBy(() -> listen(0L, Set.of(), null)).isInstanceOf(CommandRejected.class);
    }

    @Test
    void there_are_so_many_listeners_and_a_place_becomes_free_again() throws IOException {
        script.add(() -> unchecked(() -> streams.listen(
                () -> assertThatThrownBy(() -> listen(0L, Set.of(), null)).isInstanceOf(CommandRejected.class))));
        listen(0L, Set.of(), null);
        listen(0L, Set.of(), null);
        assertThat(streams.size()).isZero();
    }

    @Test
    void a_listener_who_has_gone_frees_the_place() {
        OutputStream gone = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("gone");
            }
        };
        assertThatThrownBy(() -> feed(0L, Set.of(), null).writeTo(gone)).isInstanceOf(IOException.class);
        assertThat(streams.size()).isZero();
    }

    @Test
    void an_export_that_is_stopped_says_so() {
        assertThatThrownBy(() -> streams.export(() -> {
                    streams.stop();
                    Thread.sleep(1_000);
                }))
                .isInstanceOfSatisfying(CommandRejected.class, HearingOfEventsTest::isUnavailable);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void a_stop_that_comes_out_as_another_failure_is_a_stop_all_the_same() throws IOException {
        OpenStreams.Writing writing = () -> {
            streams.stop();
            throw new IllegalStateException("interrupted while waiting to read");
        };
        streams.listen(writing);
        streams.start();
        assertThatThrownBy(() -> streams.export(writing))
                .isInstanceOfSatisfying(CommandRejected.class, HearingOfEventsTest::isUnavailable);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        streams.start();
        assertThatThrownBy(() -> streams.export(() -> {
                    throw new IllegalStateException("cannot be read");
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    private static void isUnavailable(CommandRejected refused) {
        assertThat(refused.rejection().code()).isEqualTo(GeneralError.STORE_UNAVAILABLE.name());
    }

    @Test
    void who_has_ended_just_before_the_stop_hears_nothing_of_it_afterwards() throws IOException {
        streams.export(streams::stop);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    private void listen(Long after, Set<String> types, @Nullable CustomerId customer) throws IOException {
        feed(after, types, customer).writeTo(heard);
    }

    private EventFeed feed(Long after, Set<String> types, @Nullable CustomerId customer) {
        EventQuery query = new EventQuery(after, Order.ASC, types, "main", customer, EventFeed.page());
        return new EventFeed(story, new Scripted(), new TokenPositions(0), streams, HEARTBEAT, () -> nanos, query);
    }

    private String heard() {
        return heard.toString(StandardCharsets.UTF_8);
    }

    private List<String> ids() {
        return heard().lines()
                .filter(line -> line.startsWith("id: "))
                .map(line -> line.substring(4))
                .toList();
    }

    private static void unchecked(OpenStreams.Writing writing) {
        try {
            writing.run();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Whoever waits sees the next thing happen. */
    private final class Scripted extends QuietSource {

        @Override
        protected boolean await(int timeout, TimeUnit unit) throws InterruptedException {
            Runnable next = script.poll();
            if (next == null) {
                throw new InterruptedException("the end");
            }
            long before = nanos;
            next.run();
            if (Thread.interrupted()) {
                throw new InterruptedException("stopped");
            }
            return nanos == before;
        }
    }
}
