package cis.platform.personaldata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cis.api.CustomerId;
import cis.api.RetentionClass;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DestroyingKeysTest {

    private static final CustomerId SUBJECT = CustomerId.of("018f3c00-0000-7000-8000-00000000000a");
    private static final String FIELD = "customer.name";

    private final MasterKey master = MasterKey.random();
    private final MemoryKeyStore store = new MemoryKeyStore();

    @Test
    void nothing_is_encrypted_or_read_under_a_key_that_was_destroyed() {
        PersonalDataKeys keys = new PersonalDataKeys(store, master);
        String stored = encrypt(keys);
        keys.destroy(SUBJECT, RetentionClass.PROFILE);

        assertThatThrownBy(() -> encrypt(keys)).isInstanceOf(KeyDestroyedException.class);
        assertThat(keys.decrypt(EncryptedField.parse(stored, FIELD))).isNull();
    }

    @Test
    void nor_under_one_that_was_being_loaded_meanwhile() {
        encrypt(new PersonalDataKeys(store, master));
        FoundAndThen slow = new FoundAndThen();
        PersonalDataKeys keys = new PersonalDataKeys(slow, master);
        slow.then = () -> keys.destroy(SUBJECT, RetentionClass.PROFILE);

        assertThat(encrypt(keys)).startsWith("pd1:"); // had begun before
        assertThatThrownBy(() -> encrypt(keys)).isInstanceOf(KeyDestroyedException.class);
    }

    private static String encrypt(PersonalDataKeys keys) {
        return keys.encrypt(SUBJECT, RetentionClass.PROFILE, FIELD, "\"Ada\"".getBytes(StandardCharsets.UTF_8));
    }

    /** Lets something happen between finding a key and answering with it. */
    private final class FoundAndThen implements KeyStore {

        private Runnable then = () -> {};

        @Override
        public Optional<WrappedKey> find(CustomerId subject, RetentionClass retention, int keyId) {
            return store.find(subject, retention, keyId);
        }

        @Override
        public Optional<WrappedKey> findCurrent(CustomerId subject, RetentionClass retention) {
            Optional<WrappedKey> found = store.findCurrent(subject, retention);
            then.run();
            return found;
        }

        @Override
        public WrappedKey createIfAbsent(WrappedKey candidate) {
            return store.createIfAbsent(candidate);
        }

        @Override
        public void destroy(CustomerId subject, RetentionClass retention) {
            store.destroy(subject, retention);
        }
    }
}
