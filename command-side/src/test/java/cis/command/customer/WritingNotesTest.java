package cis.command.customer;

import static cis.command.aggregate.Refusals.refused;
import static cis.testkit.Customers.ADA;
import static cis.testkit.Customers.CALL;
import static cis.testkit.Customers.NOTE;
import static cis.testkit.Customers.TODAY;

import cis.api.BusinessTime;
import cis.api.ErrorCode;
import cis.api.GeneralError;
import cis.api.customer.CustomerError;
import cis.api.customer.Direction;
import cis.api.customer.Party;
import cis.api.customer.command.AddNote;
import cis.api.customer.command.AmendNote;
import cis.api.customer.command.LogInteraction;
import cis.api.customer.event.InteractionLogged;
import cis.api.customer.event.NoteAdded;
import cis.api.customer.event.NoteAmended;
import cis.command.aggregate.DecisionFixture;
import cis.command.aggregate.RememberingAggregate;
import cis.command.customer.CustomerFacts.Status;
import java.time.LocalDate;
import java.util.Map;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WritingNotesTest {

    private static final AddNote ADD = new AddNote(NOTE, ADA, "Prefers tea.");
    private static final NoteAdded ADDED = new NoteAdded(NOTE, ADA, "Prefers tea.");
    private static final Map<Status, ErrorCode> REFUSALS = Map.of(
            Status.UNKNOWN, GeneralError.NOT_FOUND,
            Status.ERASED, CustomerError.CUSTOMER_ERASED,
            Status.CLOSED, CustomerError.CUSTOMER_CLOSED);

    @Test
    void a_note_is_added() {
        about(Note.class, Status.ACTIVE).givenNoPriorActivity().when(ADD).expectEvents(ADDED);
    }

    @Test
    void a_note_is_amended_when_it_says_something_else() {
        NoteAmended amended = new NoteAmended(NOTE, ADA, "Prefers coffee.");
        AmendNote amend = new AmendNote(NOTE, "Prefers coffee.");
        about(Note.class, Status.ACTIVE).given(ADDED).when(amend).expectEvents(amended);
        about(Note.class, Status.ACTIVE).given(ADDED, amended).when(amend).expectNoEvents();
        about(Note.class, Status.ACTIVE)
                .given(ADDED)
                .when(new AmendNote(NOTE, "Prefers tea."))
                .expectNoEvents();
    }

    @Test
    void notes_are_about_customers_who_are_known_and_open() {
        REFUSALS.forEach((status, code) -> {
            refused(about(Note.class, status).givenNoPriorActivity().when(ADD), code);
            refused(about(Note.class, status).given(ADDED).when(new AmendNote(NOTE, "Other.")), code);
        });
    }

    @Test
    void an_interaction_is_logged() {
        about(Interaction.class, Status.ACTIVE)
                .givenNoPriorActivity()
                .when(call(TODAY))
                .expectEvents(new InteractionLogged(
                        CALL,
                        ADA,
                        "phone",
                        Direction.INBOUND,
                        "delivery",
                        "Asked where the tea is.",
                        BusinessTime.of(TODAY),
                        "agent-7"));
    }

    @Test
    void an_interaction_happened_between_1900_and_tomorrow() {
        ErrorCode implausible = GeneralError.OCCURRED_ON_IMPLAUSIBLE;
        LocalDate first = LocalDate.of(1900, 1, 1);
        logged(first);
        logged(TODAY.plusDays(1));
        refused(onDay(first.minusDays(1)), implausible, "/occurredOn");
        refused(onDay(TODAY.plusDays(2)), implausible, "/occurredOn");
    }

    @Test
    void interactions_are_with_customers_who_are_known_and_open() {
        REFUSALS.forEach((status, code) ->
                refused(about(Interaction.class, status).givenNoPriorActivity().when(call(TODAY)), code));
    }

    private static void logged(LocalDate day) {
        onDay(day).expectSuccessfulHandlerExecution();
    }

    private static ResultValidator<Interaction> onDay(LocalDate day) {
        return about(Interaction.class, Status.ACTIVE).givenNoPriorActivity().when(call(day));
    }

    private static LogInteraction call(LocalDate day) {
        return new LogInteraction(
                CALL,
                ADA,
                "phone",
                Direction.INBOUND,
                "delivery",
                "Asked where the tea is.",
                BusinessTime.of(day),
                "agent-7");
    }

    private static <T extends RememberingAggregate> FixtureConfiguration<T> about(Class<T> aggregate, Status status) {
        FixtureConfiguration<T> fixture = DecisionFixture.of(aggregate);
        fixture.registerInjectableResource(new CustomerFacts(ADA, status, Party.PERSON, "GB", false));
        return fixture;
    }
}
