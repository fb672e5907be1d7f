package cis.platform.event;

import static cis.platform.event.PersonSeens.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import cis.api.CustomerId;
import cis.api.RetentionClass;
import cis.platform.personaldata.KeyStore;
import cis.platform.personaldata.MasterKey;
import cis.platform.personaldata.MemoryKeyStore;
import cis.platform.personaldata.PersonalDataKeys;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SharingKeysBetweenThreadsTest {

    private static final int WRITERS = 64;

    @Test
    void many_writers_of_one_subject_share_one_key_a_class() {
        CountingKeyStore store = new CountingKeyStore();
        MasterKey masterKey = MasterKey.random();
        EventSerializer serializer = serializer(store, masterKey);

        List<SerializedObject<byte[]>> stored =
                inParallel(() -> serializer.serialize(PersonSeens.anna(), byte[].class));

        assertThat(store.created).hasValue(2);
        assertThat(stored)
                .allSatisfy(event ->
                        assertThat((PersonSeen) serializer.deserialize(event)).isEqualTo(PersonSeens.anna()));
    }

    @Test
    void two_processes_on_one_store_share_one_key_a_class() {
        MemoryKeyStore store = new MemoryKeyStore();
        MasterKey masterKey = MasterKey.random();

        List<SerializedObject<byte[]>> stored =
                inParallel(() -> serializer(store, masterKey).serialize(PersonSeens.anna(), byte[].class));

        EventSerializer reader = serializer(store, masterKey);
        assertThat(stored)
                .allSatisfy(event ->
                        assertThat((PersonSeen) reader.deserialize(event)).isEqualTo(PersonSeens.anna()));
    }

    @Test
    void a_failing_store_fails_the_write_and_is_asked_again_by_the_next() {
        CountingKeyStore store = new CountingKeyStore();
        EventSerializer serializer = serializer(store, MasterKey.random());
        store.fails = true;
        assertThat(CompletableFuture.runAsync(() -> serializer.serialize(PersonSeens.anna(), byte[].class)))
                .failsWithin(20, TimeUnit.SECONDS)
                .withThrowableThat()
                .withMessageContaining("disk full");

        store.fails = false;
        assertThat(serializer.serialize(PersonSeens.anna(), byte[].class)).isNotNull();
    }

    private static EventSerializer serializer(KeyStore store, MasterKey masterKey) {
        return new EventSerializer(
                StoredTypes.none().and("person.seen", PersonSeen.class), new PersonalDataKeys(store, masterKey));
    }

    private static <T> List<T> inParallel(java.util.function.Supplier<T> task) {
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            CyclicBarrier start = new CyclicBarrier(WRITERS);
            return Stream.generate(() -> CompletableFuture.supplyAsync(
                            () -> {
                                try {
                                    start.await(20, TimeUnit.SECONDS);
                                } catch (Exception e) {
                                    throw new IllegalStateException(e);
                                }
                                return task.get();
                            },
                            threads))
                    .limit(WRITERS)
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    private static final class CountingKeyStore implements KeyStore {

        private final MemoryKeyStore keys = new MemoryKeyStore();
        private final AtomicInteger created = new AtomicInteger();
        private volatile boolean fails;

        @Override
        public Optional<WrappedKey> find(CustomerId subject, RetentionClass retention, int keyId) {
            return keys.find(subject, retention, keyId);
        }

        @Override
        public Optional<WrappedKey> findCurrent(CustomerId subject, RetentionClass retention) {
            return keys.findCurrent(subject, retention);
        }

        @Override
        public WrappedKey createIfAbsent(WrappedKey candidate) {
            if (fails) {
                throw new IllegalStateException("disk full");
            }
            assertThat(candidate.subject()).isEqualTo(ANNA);
            created.incrementAndGet();
            return keys.createIfAbsent(candidate);
        }

        @Override
        public void destroy(CustomerId subject, RetentionClass retention) {
            keys.destroy(subject, retention);
        }
    }
}
