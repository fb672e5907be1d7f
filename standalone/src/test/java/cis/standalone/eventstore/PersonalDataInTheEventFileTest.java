package cis.standalone.eventstore;

import static cis.standalone.eventstore.OpenStore.ADA;
import static cis.standalone.eventstore.OpenStore.tagAdded;
import static org.assertj.core.api.Assertions.assertThat;

import cis.api.RetentionClass;
import cis.api.customer.event.TagAdded;
import cis.platform.event.EventSerializer;
import cis.platform.event.EventUpcasters;
import cis.platform.event.StoredTypes;
import cis.platform.personaldata.MasterKey;
import cis.platform.personaldata.MemoryKeyStore;
import cis.platform.personaldata.PersonalDataKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PersonalDataInTheEventFileTest {

    @TempDir
    Path directory;

    private final MasterKey master = MasterKey.random();
    private final MemoryKeyStore store = new MemoryKeyStore();

    @Test
    void is_nowhere_in_the_files_and_read_back_from_them() throws Exception {
        try (OpenStore open = open()) {
            open.append(tagAdded(ADA, 0));

            assertThat(everythingOnDisk()).contains("customer.tag-added").doesNotContain("tag-0");
            assertThat(payloads(open)).containsExactly(new TagAdded(ADA, "tag-0"));
        }
        try (OpenStore reopened = open()) {
            assertThat(payloads(reopened)).containsExactly(new TagAdded(ADA, "tag-0"));
        }
        assertThat(everythingOnDisk()).doesNotContain("tag-0");
    }

    @Test
    void is_gone_when_its_key_is_destroyed_while_the_chain_still_holds() throws Exception {
        try (OpenStore open = open()) {
            open.append(tagAdded(ADA, 0));
        }
        new PersonalDataKeys(store, master).destroy(ADA, RetentionClass.PROFILE);
        try (OpenStore reopened = open()) {
            assertThat(payloads(reopened)).containsExactly(new TagAdded(ADA, null));
            assertThat(EventLogVerifier.verify(reopened.path, (step, done, total) -> {})
                            .fault())
                    .isNull();
        }
    }

    private OpenStore open() throws SQLException {
        EventSerializer serializer = new EventSerializer(StoredTypes.events(), new PersonalDataKeys(store, master));
        return new OpenStore(directory, new EventFormat(serializer, serializer, EventUpcasters.chain()));
    }

    private static List<Object> payloads(OpenStore open) {
        List<Object> payloads = new ArrayList<>();
        open.log.scan(0, event -> payloads.add(event.payload()));
        return payloads;
    }

    private String everythingOnDisk() throws IOException {
        StringBuilder content = new StringBuilder();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                content.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return content.toString();
    }
}
