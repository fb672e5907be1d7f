package cis.command.automation;

import static cis.command.automation.History.customer;
import static org.assertj.core.api.Assertions.assertThat;

import cis.api.Command;
import cis.api.MetadataKeys;
import cis.api.customer.command.AddTag;
import cis.api.customer.command.RemoveTag;
import cis.api.customer.event.TagAdded;
import cis.api.customer.event.TagRemoved;
import cis.platform.event.RecordedEvent;
import java.util.List;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReactingToEventsTest {

    private final History history = new History();
    private final Reactions reactions =
            new Reactions(List.of(new WhenTagAddedThenRemoveIt(), new WhenTagAddedThenAddAnother()));
    private final RecordedEvent event = history.add(new TagAdded(customer(1), "tag"), "root");

    @Test
    void each_automation_makes_one_command_of_an_event_in_the_order_of_their_names() {
        assertThat(reactions.to(event))
                .extracting(CommandMessage::getPayload)
                .containsExactly(new AddTag(customer(1), "another"), new RemoveTag(customer(1), "tag"));
    }

    @Test
    void its_id_is_always_the_same_and_another_for_each_automation_and_event() {
        List<String> ids = ids(event);
        RecordedEvent other = history.add(new TagAdded(customer(1), "tag"), "root");

        assertThat(ids).doesNotHaveDuplicates().isEqualTo(ids(event)).doesNotContainAnyElementsOf(ids(other));
        assertThat(ids.getLast()).isEqualTo("cd08e956-9c84-5cb4-89e0-dae8c5fd9ace");
    }

    @Test
    void it_carries_who_acted_and_where_it_comes_from_and_nothing_of_the_request() {
        CommandMessage<Object> command = reactions.to(event).getLast();

        assertThat(command.getMetaData())
                .containsEntry(MetadataKeys.CORRELATION_ID, "root")
                .containsEntry(MetadataKeys.CAUSATION_ID, event.id().toString())
                .containsEntry(MetadataKeys.ACTOR_ID, "agent-7")
                .containsEntry(MetadataKeys.CLIENT, "acme")
                .containsEntry(MetadataKeys.POLICY, "WhenTagAddedThenRemoveIt")
                .containsEntry(MetadataKeys.POLICY_VERSION, "1")
                .doesNotContainKeys(MetadataKeys.IDEMPOTENCY, MetadataKeys.COMMAND_ID);
        assertThat(command.getCommandName()).isEqualTo(RemoveTag.class.getName());
    }

    @Test
    void it_is_known_beforehand_which_events_lead_to_nothing() {
        assertThat(reactions.any(TagAdded.class)).isTrue();
        assertThat(reactions.any(TagRemoved.class)).isFalse();
        assertThat(reactions.to(history.add(new TagRemoved(customer(1), "tag"))))
                .isEmpty();
    }

    private List<String> ids(RecordedEvent of) {
        return reactions.to(of).stream().map(CommandMessage::getIdentifier).toList();
    }

    private static final class WhenTagAddedThenAddAnother implements Automation<TagAdded> {

        @Override
        public Class<TagAdded> event() {
            return TagAdded.class;
        }

        @Override
        public Optional<? extends Command> react(TagAdded added, RecordedEvent recorded) {
            return Optional.of(new AddTag(added.customerId(), "another"));
        }
    }
}
