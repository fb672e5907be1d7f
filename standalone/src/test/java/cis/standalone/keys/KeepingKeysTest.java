package cis.standalone.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cis.api.CustomerId;
import cis.api.RetentionClass;
import cis.platform.personaldata.KeyDestroyedException;
import cis.platform.personaldata.KeyStore.WrappedKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class KeepingKeysTest {

    private static final CustomerId ANNA = CustomerId.of("018f3c00-0000-7000-8000-00000000000a");
    private static final CustomerId BERT = CustomerId.of("018f3c00-0000-7000-8000-00000000000b");
    private static final String WRAPPED = "V1JBUFBFRC1LRVktT0YtQU5OQS1GT1ItVEVTVFM=";

    @TempDir
    Path directory;

    private KeyFile keys;

    @BeforeEach
    void open() throws SQLException {
        keys = KeyFile.open(directory, Map.of(), Clock.systemUTC());
    }

    @AfterEach
    void close() {
        keys.close();
    }

    @Test
    void both_files_are_readable_by_their_owner_only() throws IOException {
        for (String name : List.of("keys.db", "master.key")) {
            assertThat(Files.getPosixFilePermissions(directory.resolve(name)))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
        assertThat(directory.resolve("master.key.new")).doesNotExist();
    }

    @Test
    void a_key_is_found_again_after_a_restart() throws SQLException {
        WrappedKey key = keys.keyStore().createIfAbsent(key(ANNA, WRAPPED));
        reopen();

        assertThat(keys.keyStore().find(ANNA, RetentionClass.PROFILE, 1)).contains(key);
        assertThat(keys.keyStore().findCurrent(ANNA, RetentionClass.PROFILE)).contains(key);
        assertThat(keys.keyStore().findCurrent(ANNA, RetentionClass.FISCAL)).isEmpty();
        assertThat(keys.keyStore().findCurrent(BERT, RetentionClass.PROFILE)).isEmpty();
        assertThat(keys.keyStore().find(ANNA, RetentionClass.PROFILE, 2)).isEmpty();
    }

    @Test
    void the_first_of_many_concurrent_creations_wins() {
        List<WrappedKey> current = inParallel(
                64, i -> keys.keyStore().createIfAbsent(key(ANNA, WRAPPED.replace('A', (char) ('A' + i % 26)))));

        assertThat(current).hasSize(64);
        assertThat(current.stream().distinct()).hasSize(1);
        assertThat(keys.keyStore().findCurrent(ANNA, RetentionClass.PROFILE)).contains(current.getFirst());
    }

    @Test
    void a_destroyed_key_leaves_no_trace_and_is_never_created_again() throws Exception {
        keys.keyStore().createIfAbsent(key(ANNA, WRAPPED));
        keys.keyStore().createIfAbsent(key(BERT, WRAPPED.replace("V1", "V2")));
        assertThat(rawFiles()).contains(WRAPPED);

        keys.keyStore().destroy(ANNA, RetentionClass.PROFILE);

        assertThat(rawFiles()).doesNotContain(WRAPPED).contains(WRAPPED.replace("V1", "V2"));
        assertThat(keys.keyStore().findCurrent(ANNA, RetentionClass.PROFILE)).isEmpty();
        assertThat(keys.keyStore().findCurrent(BERT, RetentionClass.PROFILE)).isPresent();
        assertThatThrownBy(() -> keys.keyStore().createIfAbsent(key(ANNA, WRAPPED)))
                .isInstanceOf(KeyDestroyedException.class);
        reopen();
        assertThatThrownBy(() -> keys.keyStore().createIfAbsent(key(ANNA, WRAPPED)))
                .isInstanceOf(KeyDestroyedException.class);
    }

    @Test
    void somebody_without_keys_can_be_destroyed_too_and_twice() {
        keys.keyStore().destroy(ANNA, RetentionClass.PROFILE);
        keys.keyStore().destroy(ANNA, RetentionClass.PROFILE);

        assertThatThrownBy(() -> keys.keyStore().createIfAbsent(key(ANNA, WRAPPED)))
                .isInstanceOf(KeyDestroyedException.class);
    }

    @Test
    void an_external_id_keeps_the_id_it_was_reserved_for() throws SQLException {
        UUID first = UUID.randomUUID();

        assertThat(keys.identityDirectory().reserve("main", "shop", "anna@example.org", first))
                .isEqualTo(first);
        reopen();
        assertThat(keys.identityDirectory().reserve("main", "shop", "anna@example.org", UUID.randomUUID()))
                .isEqualTo(first);
        assertThat(keys.identityDirectory().find("main", "shop", "anna@example.org"))
                .contains(first);
        assertThat(keys.identityDirectory().find("main", "shop2", "anna@example.org"))
                .isEmpty();
        assertThat(keys.identityDirectory().find("other", "shop", "anna@example.org"))
                .isEmpty();
    }

    @Test
    void concurrent_reservations_meet_the_same_id() {
        List<UUID> ids = inParallel(64, i -> keys.identityDirectory().reserve("main", "shop", "17", UUID.randomUUID()));

        assertThat(ids.stream().distinct()).hasSize(1);
    }

    @Test
    void an_external_id_is_given_free_by_its_own_customer_only() {
        UUID annas = UUID.randomUUID();
        keys.identityDirectory().reserve("main", "shop", "17", annas);

        keys.identityDirectory().release("main", "shop", "17", UUID.randomUUID());
        assertThat(keys.identityDirectory().find("main", "shop", "17")).contains(annas);

        keys.identityDirectory().release("main", "shop", "17", annas);
        assertThat(keys.identityDirectory().find("main", "shop", "17")).isEmpty();
    }

    @Test
    void an_external_id_that_was_found_lately_can_be_given_free_and_reserved_anew() {
        UUID annas = UUID.randomUUID();
        UUID berts = UUID.randomUUID();
        keys.identityDirectory().reserve("main", "shop", "17", annas);
        assertThat(keys.identityDirectory().find("main", "shop", "17")).contains(annas);

        keys.identityDirectory().release("main", "shop", "17", annas);

        assertThat(keys.identityDirectory().find("main", "shop", "17")).isEmpty();
        assertThat(keys.identityDirectory().reserve("main", "shop", "17", berts))
                .isEqualTo(berts);
    }

    @Test
    void erasure_gives_all_external_ids_of_a_customer_free() {
        UUID annas = UUID.randomUUID();
        UUID berts = UUID.randomUUID();
        keys.identityDirectory().reserve("main", "shop", "17", annas);
        keys.identityDirectory().reserve("main", "crm", "x", annas);
        keys.identityDirectory().reserve("main", "shop", "18", berts);

        keys.identityDirectory().releaseAll(annas);

        assertThat(keys.identityDirectory().find("main", "shop", "17")).isEmpty();
        assertThat(keys.identityDirectory().find("main", "crm", "x")).isEmpty();
        assertThat(keys.identityDirectory().find("main", "shop", "18")).contains(berts);
    }

    @Test
    void external_ids_are_not_kept_in_clear() throws IOException {
        keys.identityDirectory().reserve("main", "shop", "anna@example.org", UUID.randomUUID());

        assertThat(rawFiles()).doesNotContain("anna@example.org");
    }

    @Test
    void customer_numbers_are_unique_for_each_client_and_carry_a_check_digit() {
        List<String> numbers = inParallel(250, i -> keys.customerNumbers().next("main"));

        assertThat(numbers).doesNotHaveDuplicates().allMatch(number -> number.matches("C[0-9]{8}"));
        assertThat(numbers).allMatch(KeepingKeysTest::isLuhn).contains("C10000008", "C10002491");
        assertThat(keys.customerNumbers().next("other")).isEqualTo("C10000008");
        assertThat(keys.complaintNumbers().next("main")).isEqualTo("CMP-10000008");
    }

    @Test
    void no_customer_number_is_handed_out_twice_across_restarts() throws SQLException {
        assertThat(keys.customerNumbers().next("main")).isEqualTo("C10000008");
        reopen();

        assertThat(keys.customerNumbers().next("main")).isEqualTo("C10001006");
    }

    private void reopen() throws SQLException {
        keys.close();
        keys = KeyFile.open(directory, Map.of(), Clock.systemUTC());
    }

    private String rawFiles() throws IOException {
        StringBuilder content = new StringBuilder();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                content.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return content.toString();
    }

    private static WrappedKey key(CustomerId subject, String wrapped) {
        return new WrappedKey(subject, RetentionClass.PROFILE, 1, wrapped);
    }

    private static boolean isLuhn(String number) {
        int sum = 0;
        for (int i = 0; i < number.length() - 1; i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }
        return sum % 10 == 0;
    }

    private static <T> List<T> inParallel(int times, java.util.function.IntFunction<T> task) {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            CyclicBarrier start = new CyclicBarrier(times);
            return IntStream.range(0, times)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> {
                                try {
                                    start.await(20, TimeUnit.SECONDS);
                                } catch (Exception e) {
                                    throw new IllegalStateException(e);
                                }
                                return task.apply(i);
                            },
                            threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }
}
