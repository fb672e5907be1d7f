package cis.query.event;

import static cis.query.story.People.customer;
import static org.assertj.core.api.Assertions.assertThat;

import cis.api.MetadataKeys;
import cis.api.billing.event.InvoiceFinalised;
import cis.api.billing.event.ReceivableOpened;
import cis.api.care.event.DeadlineMissed;
import cis.api.customer.event.TagAdded;
import cis.api.history.query.CommandStep.Origin;
import cis.api.history.query.CommandTrace;
import cis.api.history.query.EventCauses;
import cis.api.history.query.EventEffects;
import cis.api.history.query.TracedCommand;
import cis.api.history.query.TracedEvent;
import cis.platform.event.AutomatedCommands;
import cis.platform.event.EventLog;
import cis.platform.event.EventQuery;
import cis.platform.event.RecordedEvent;
import cis.query.story.BilledHistory;
import cis.query.story.ShopHistory;
import cis.query.story.Story;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FollowingCausesTest {

    private static final String BOOKS = BilledHistory.CLIENT;

    private final Story story = ShopHistory.tell(new Story());
    private final Tracing tracing = new Tracing(story);

    @Test
    void a_command_leads_to_a_tree_of_events_and_automated_commands() {
        String command = Steps.commandOf(first(InvoiceFinalised.class));
        CommandTrace trace = tracing.trace(BOOKS, command).orElseThrow();
        assertThat(drawn(trace.trace(), ""))
                .containsExactly(
                        "REQUEST",
                        " invoice.finalised",
                        "  WhenInvoiceFinalisedThenAllocateNumber 1",
                        "   document-series.number-allocated",
                        "    WhenNumberAllocatedThenIssue 1",
                        "     invoice.issued",
                        "      WhenInvoiceIssuedThenConfirm 1",
                        "       document-series.issue-confirmed",
                        "      WhenInvoiceIssuedThenPost 1",
                        "       receivable.opened");
        assertThat(trace.events()).isEqualTo(5);
        assertThat(trace.complete()).isTrue();
        assertThat(trace.trace().command().actorId()).isEqualTo("anna");
    }

    @Test
    void an_event_leads_back_to_the_command_that_began_it_all() {
        EventCauses causes = tracing.causes(first(ReceivableOpened.class));
        assertThat(causes.steps())
                .extracting(step -> step.event().type() + " <- "
                        + Objects.requireNonNullElse(step.command().policy(), "anna"))
                .containsExactly(
                        "receivable.opened <- WhenInvoiceIssuedThenPost",
                        "invoice.issued <- WhenNumberAllocatedThenIssue",
                        "document-series.number-allocated <- WhenInvoiceFinalisedThenAllocateNumber",
                        "invoice.finalised <- anna");
        assertThat(causes.complete()).isTrue();
        for (int i = 0; i < 3; i++) {
            assertThat(causes.steps().get(i).command().causedBy())
                    .isEqualTo(causes.steps().get(i + 1).event().id());
        }
    }

    /** Whatever has happened: each event is once in the tree of the command that its causes lead to. */
    @Test
    void both_directions_agree_about_everything_that_happened() {
        for (RecordedEvent event : story.events()) {
            EventCauses causes = tracing.causes(event);
            assertThat(causes.complete()).isTrue();
            CommandTrace trace = tracing.trace(
                            event.client(), causes.steps().getLast().command().id())
                    .orElseThrow();
            List<TracedEvent> all = new ArrayList<>();
            collect(trace.trace(), all);
            assertThat(all)
                    .extracting(one -> one.event().position())
                    .doesNotHaveDuplicates()
                    .contains(event.position());
            EventEffects effects = tracing.effects(event);
            List<TracedEvent> below = new ArrayList<>();
            collect(effects.effects(), below);
            assertThat(all).contains(effects.effects()).containsAll(below);
            assertThat(below)
                    .hasSize(effects.events())
                    .allSatisfy(effect -> assertThat(
                                    tracing.causes(find(effect.event().id())).steps())
                            .extracting(step -> step.event().id())
                            .contains(event.id()));
        }
    }

    @Test
    void an_automated_command_is_traced_from_itself_on_and_names_the_event_that_set_it_off() {
        RecordedEvent opened = first(ReceivableOpened.class);
        CommandTrace trace = tracing.trace(BOOKS, Steps.commandOf(opened)).orElseThrow();
        assertThat(drawn(trace.trace(), "")).containsExactly("WhenInvoiceIssuedThenPost 1", " receivable.opened");
        assertThat(trace.trace().command().origin()).isEqualTo(Origin.AUTOMATION);
        assertThat(find(Objects.requireNonNull(trace.trace().command().causedBy()))
                        .type())
                .isEqualTo("invoice.issued");
    }

    @Test
    void what_the_clock_marks_goes_back_to_what_set_the_deadline() {
        RecordedEvent missed = story.events().stream()
                .filter(event -> event.payload() instanceof DeadlineMissed)
                .findFirst()
                .orElseThrow();
        EventCauses causes = tracing.causes(missed);
        assertThat(causes.steps())
                .extracting(step -> step.command().origin())
                .containsExactly(Origin.CLOCK, Origin.REQUEST);
        RecordedEvent filed = find(causes.steps().getLast().event().id());
        assertThat(filed.type()).isEqualTo("complaint.filed");
        assertThat(tracing.effects(filed).effects().commands())
                .singleElement()
                .satisfies(command ->
                        assertThat(drawn(command, "")).containsExactly("CLOCK", " complaint.deadline-missed"));
    }

    @Test
    void events_of_one_command_stay_together_whatever_they_are_about() {
        Map<String, String> escalating = Map.of(MetadataKeys.CORRELATION_ID, "c", MetadataKeys.COMMAND_ID, "c");
        story.happens(new TagAdded(customer(4), "one"), escalating);
        story.happens(new TagAdded(customer(5), "other"), escalating);
        assertThat(drawn(tracing.trace("main", "c").orElseThrow().trace(), ""))
                .containsExactly("REQUEST", " customer.tag-added", " customer.tag-added");
    }

    @Test
    void what_is_too_much_is_cut_and_says_so() {
        Tracing looksAtTwo = new Tracing(story, 2);
        CommandTrace trace = looksAtTwo
                .trace(BOOKS, Steps.commandOf(first(InvoiceFinalised.class)))
                .orElseThrow();
        assertThat(trace.events()).isEqualTo(2);
        assertThat(trace.complete()).isFalse();
        assertThat(looksAtTwo.causes(first(ReceivableOpened.class)).complete()).isFalse();
    }

    @Test
    void a_chain_without_end_is_cut_where_it_is_too_deep() {
        RecordedEvent last = story.happens(
                new TagAdded(customer(4), "0"),
                Map.of(MetadataKeys.CORRELATION_ID, "deep", MetadataKeys.COMMAND_ID, "deep"));
        RecordedEvent end = last;
        for (int i = 1; i < 150; i++) {
            end = story.happens(
                    new TagAdded(customer(4), "x"),
                    Map.of(
                            MetadataKeys.CORRELATION_ID,
                            "deep",
                            MetadataKeys.COMMAND_ID,
                            AutomatedCommands.idOf(end.id(), "P"),
                            MetadataKeys.POLICY,
                            "P"));
        }
        EventEffects effects = tracing.effects(last);
        assertThat(effects.events()).isEqualTo(100);
        assertThat(effects.complete()).isFalse();
        List<EventQuery> asked = new ArrayList<>();
        EventLog counting = (EventLog) Proxy.newProxyInstance(
                EventLog.class.getClassLoader(), new Class<?>[] {EventLog.class}, (proxy, method, arguments) -> {
                    if (arguments != null && arguments[0] instanceof EventQuery query) {
                        asked.add(query);
                    }
                    return method.invoke(story, arguments);
                });
        assertThat(new Tracing(counting).causes(end).steps()).hasSize(150);
        assertThat(asked).hasSize(1);
        assertThat(new Tracing(story, 149).causes(end).steps()).hasSize(150);
        assertThat(new Tracing(story, 148).causes(end).complete()).isFalse();
    }

    @Test
    void a_step_that_cannot_be_followed_is_the_last_and_says_so() {
        RecordedEvent orphan = story.happens(
                new TagAdded(customer(4), "x"),
                Map.of(MetadataKeys.COMMAND_ID, new UUID(1, 2).toString(), MetadataKeys.POLICY, "Forgotten"));
        assertThat(tracing.causes(orphan).steps()).hasSize(1);
        assertThat(tracing.causes(orphan).complete()).isFalse();
    }

    @Test
    void what_belongs_to_another_client_company_is_not_there() {
        RecordedEvent finalised = first(InvoiceFinalised.class);
        assertThat(tracing.find("main", finalised.id())).isEmpty();
        assertThat(tracing.trace("main", Steps.commandOf(finalised))).isEmpty();
    }

    private RecordedEvent first(Class<?> type) {
        return story.events().stream()
                .filter(event -> event.client().equals(BOOKS) && type.isInstance(event.payload()))
                .findFirst()
                .orElseThrow();
    }

    private RecordedEvent find(UUID id) {
        return story.find(id).orElseThrow();
    }

    private static void collect(TracedCommand command, List<TracedEvent> all) {
        command.events().forEach(event -> collect(event, all));
    }

    private static void collect(TracedEvent event, List<TracedEvent> all) {
        all.add(event);
        event.commands().forEach(command -> collect(command, all));
    }

    private static List<String> drawn(TracedCommand command, String indent) {
        List<String> lines = new ArrayList<>();
        lines.add(indent
                + (command.command().origin() == Origin.AUTOMATION
                        ? command.command().policy() + " " + command.command().policyVersion()
                        : command.command().origin()));
        for (TracedEvent event : command.events()) {
            lines.add(indent + " " + event.event().type());
            event.commands().forEach(next -> lines.addAll(drawn(next, indent + "  ")));
        }
        return lines;
    }
}
