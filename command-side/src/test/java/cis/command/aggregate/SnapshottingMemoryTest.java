package cis.command.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import cis.platform.json.JsonRules;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SnapshottingMemoryTest {
    private final JsonMapper stored = JsonRules.stored(JsonMapper.builder()).build();

    @Test
    void what_is_remembered_survives_a_snapshot() {
        CommandMemory memory = new CommandMemory();
        memory.remember("north", 0, new IdempotencyMark("create", "A"));
        memory.remember("north", 1, new IdempotencyMark("create", "A"));
        for (int i = 2; i < 2 + CommandMemory.LIMIT; i++) {
            memory.remember("north", i, new IdempotencyMark("key " + i, "content " + i));
        }
        CommandMemory restored = stored.readValue(stored.writeValueAsBytes(memory), CommandMemory.class);
        assertThat(restored.version()).isEqualTo(1_002);
        assertThat(restored.belongsTo("north")).isTrue();
        assertThat(restored.belongsTo("south")).isFalse();
        assertThat(restored.repeatedCreation(new IdempotencyMark(null, "A"))).isEqualTo(new Replay(0, 1));
        assertThat(restored.repeated(new IdempotencyMark("key 2", "content 2"))).contains(new Replay(2, 2));
        restored.remember("north", 1_002, new IdempotencyMark("one more", "B"));
        assertThat(restored.repeated(new IdempotencyMark("key 2", "content 2"))).isEmpty();
    }

    @Test
    void an_aggregate_is_restored_with_its_memory() {
        Shelf shelf = stored.readValue(
                "{\"memory\":{\"client\":\"north\",\"version\":7,\"keyed\":[]},\"text\":\"t\"}", Shelf.class);
        assertThat(shelf.version()).isEqualTo(7);
        assertThat(stored.writeValueAsString(shelf)).contains("\"version\":7").contains("\"client\":\"north\"");
    }
}
