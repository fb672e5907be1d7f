package cis.command.aggregate;

import static cis.command.aggregate.DecisionFixture.both;
import static cis.command.aggregate.DecisionFixture.client;
import static cis.command.aggregate.DecisionFixture.command;
import static cis.command.aggregate.DecisionFixture.content;
import static cis.command.aggregate.DecisionFixture.event;
import static cis.command.aggregate.DecisionFixture.ifMatch;
import static cis.command.aggregate.DecisionFixture.key;
import static org.axonframework.test.matchers.Matchers.listWithAllOf;
import static org.axonframework.test.matchers.Matchers.predicate;

import cis.api.CommandRejected;
import cis.api.CustomerId;
import cis.api.ErrorCode;
import cis.api.GeneralError;
import cis.api.customer.NoteId;
import cis.api.customer.event.NoteAdded;
import cis.api.customer.event.NoteAmended;
import cis.command.aggregate.Shelf.Build;
import cis.command.aggregate.Shelf.Write;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RememberingCommandsTest {
    private static final NoteId ID = NoteId.of("01890000-0000-7000-8000-000000000001");
    private static final CustomerId CUSTOMER = CustomerId.of("01890000-0000-7000-8000-0000000000c1");

    private final FixtureConfiguration<Shelf> fixture = DecisionFixture.of(Shelf.class);

    @Test
    void a_creation_decides_with_the_day_and_number_it_is_given() {
        fixture.givenNoPriorActivity()
                .when(build("first"), content("A"))
                .expectEvents(
                        new NoteAdded(ID, CUSTOMER, "first"),
                        new NoteAmended(ID, CUSTOMER, DecisionFixture.TODAY + " " + DecisionFixture.CUSTOMER_NUMBER));
    }

    @Test
    void events_remember_the_request_and_the_command_they_came_from_and_nothing_else() {
        Set<String> keys = Set.of("idempotency", "commandId", "causationId", "correlationId", "client");
        fixture.givenNoPriorActivity()
                .when(build("first"), both(ifMatch(0), both(client("north"), key("K", "A"))))
                .expectEventsMatching(listWithAllOf(predicate(
                        (EventMessage<?> event) -> event.getMetaData().keySet().equals(keys))));
    }

    @Test
    void the_same_creation_again_is_a_replay_of_both_its_events() {
        created(content("A"))
                .when(build("first"), content("A"))
                .expectNoEvents()
                .expectResultMessagePayload(new Replay(0, 1));
    }

    @Test
    void the_same_creation_under_another_key_is_a_replay() {
        created(key("K", "A")).when(build("first"), key("L", "A")).expectResultMessagePayload(new Replay(0, 1));
    }

    @Test
    void a_creation_is_remembered_however_much_happened_since() {
        fixture.given(Stream.concat(Stream.of(added(key("K", "A"))), keyed(1, CommandMemory.LIMIT + 5))
                        .toList())
                .when(build("first"), key("K", "A"))
                .expectResultMessagePayload(new Replay(0, 0));
    }

    @Test
    void a_creation_with_other_content_is_refused() {
        expect(created(content("A")).when(build("other"), content("B")), GeneralError.NATURAL_KEY_TAKEN);
        expect(created(content("A")).when(build("other"), key("K", "B")), GeneralError.NATURAL_KEY_TAKEN);
    }

    @Test
    void a_creation_with_other_content_under_the_same_key_is_a_reused_key() {
        expect(created(key("K", "A")).when(build("other"), key("K", "B")), GeneralError.IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void a_creation_of_which_nothing_is_remembered_is_refused() {
        expect(created(Map.of()).when(build("first")), GeneralError.ALREADY_EXISTS);
    }

    @Test
    void a_command_with_a_known_key_and_content_is_a_replay_of_its_events() {
        createdAndKeyed()
                .when(new Write(ID, "one"), key("K", "X"))
                .expectNoEvents()
                .expectResultMessagePayload(new Replay(2, 2));
    }

    @Test
    void a_command_with_a_known_key_and_other_content_is_refused() {
        expect(createdAndKeyed().when(new Write(ID, "two"), key("K", "Y")), GeneralError.IDEMPOTENCY_KEY_REUSED);
    }

    @Test
    void a_command_with_a_new_key_and_known_content_is_decided() {
        createdAndKeyed().when(new Write(ID, "two"), key("L", "X")).expectEvents(new NoteAmended(ID, CUSTOMER, "two"));
    }

    @Test
    void a_replay_comes_before_the_version_is_looked_at() {
        createdAndKeyed()
                .when(new Write(ID, "one"), both(key("K", "X"), ifMatch(2)))
                .expectResultMessagePayload(new Replay(2, 2));
    }

    @Test
    void a_command_that_changed_nothing_or_was_refused_leaves_nothing_to_remember() {
        fixture.givenCommands(
                        command(build("first"), content("A")),
                        command(new Write(ID, "one"), key("K", "X")),
                        command(new Write(ID, "one"), key("L", "X")))
                .when(new Write(ID, "three"), key("L", "Z"))
                .expectEvents(new NoteAmended(ID, CUSTOMER, "three"));
    }

    @Test
    void the_last_thousand_keys_are_remembered() {
        fixture.given(Stream.concat(Stream.of(added(content("A"))), keyed(1, CommandMemory.LIMIT))
                        .toList())
                .when(new Write(ID, "text 1"), key("key 1", "content 1"))
                .expectNoEvents()
                .expectResultMessagePayload(new Replay(1, 1));
    }

    @Test
    void the_key_before_the_last_thousand_is_forgotten() {
        fixture.given(Stream.concat(Stream.of(added(content("A"))), keyed(1, CommandMemory.LIMIT + 1))
                        .toList())
                .when(new Write(ID, "text 1"), key("key 1", "content 1"))
                .expectEvents(new NoteAmended(ID, CUSTOMER, "text 1"));
    }

    @Test
    void a_command_expecting_the_current_version_is_decided() {
        created(content("A")).when(new Write(ID, "one"), ifMatch(2)).expectEvents(new NoteAmended(ID, CUSTOMER, "one"));
    }

    @Test
    void a_command_expecting_an_older_or_newer_version_is_refused() {
        expect(created(content("A")).when(new Write(ID, "one"), ifMatch(1)), GeneralError.STALE_VERSION);
        expect(created(content("A")).when(new Write(ID, "one"), ifMatch(3)), GeneralError.STALE_VERSION);
    }

    @Test
    void a_command_of_another_client_company_finds_nothing() {
        expect(created(client("north")).when(new Write(ID, "one"), client("south")), GeneralError.NOT_FOUND);
        expect(created(client("north")).when(new Write(ID, "one")), GeneralError.NOT_FOUND);
    }

    @Test
    void a_command_of_the_same_client_company_is_decided() {
        created(client("north"))
                .when(new Write(ID, "one"), client("north"))
                .expectEvents(new NoteAmended(ID, CUSTOMER, "one"));
    }

    private TestExecutor<Shelf> created(Map<String, ?> metadata) {
        return fixture.givenCommands(command(build("first"), metadata));
    }

    private TestExecutor<Shelf> createdAndKeyed() {
        return fixture.givenCommands(
                command(build("first"), content("A")), command(new Write(ID, "one"), key("K", "X")));
    }

    private static Build build(String text) {
        return new Build(ID, CUSTOMER, text);
    }

    private static EventMessage<?> added(Map<String, ?> metadata) {
        return event(new NoteAdded(ID, CUSTOMER, "first"), metadata);
    }

    private static Stream<EventMessage<?>> keyed(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> event(
                        new NoteAmended(ID, CUSTOMER, "text " + number), key("key " + number, "content " + number)));
    }

    private static void expect(ResultValidator<Shelf> result, ErrorCode code) {
        result.expectNoEvents()
                .expectException(CommandRejected.class)
                .expectExceptionMessage(org.hamcrest.Matchers.startsWith(code.name() + ":"));
    }
}
