package cis.standalone.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KnownIdsTest {

    private static final UUID ANNA = UUID.fromString("018f3c00-0000-7000-8000-00000000000a");

    private final KnownIds known = new KnownIds();

    @Test
    void what_was_found_is_not_read_again() {
        find(Optional.of(ANNA));

        assertThat(find(Optional.empty())).contains(ANNA);
    }

    @Test
    void what_was_not_found_is_read_again() {
        find(Optional.empty());

        assertThat(find(Optional.of(ANNA))).contains(ANNA);
    }

    @Test
    void what_was_given_free_is_read_again() {
        find(Optional.of(ANNA));
        known.forget(ANNA);

        assertThat(find(Optional.empty())).isEmpty();
    }

    @Test
    void what_was_read_before_it_was_given_free_is_not_kept_after_it() {
        assertThat(known.find(key(), () -> {
                    known.forget(ANNA);
                    return Optional.of(ANNA);
                }))
                .contains(ANNA);

        assertThat(find(Optional.empty())).isEmpty();
    }

    private Optional<UUID> find(Optional<UUID> inTheFile) {
        return known.find(key(), () -> inTheFile);
    }

    private static byte[] key() {
        return new byte[] {1, 2, 3};
    }
}
