package cis.standalone.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WritingInGroupsTest {

    private static final GroupWriterOptions QUICK =
            new GroupWriterOptions(1_000, 100, Duration.ofSeconds(10), Duration.ofMillis(20));

    @TempDir
    Path directory;

    private final AtomicInteger commits = new AtomicInteger();
    private final AtomicBoolean diskFails = new AtomicBoolean();
    private final AtomicBoolean listenerFails = new AtomicBoolean();
    private final AtomicInteger opened = new AtomicInteger();
    private SqliteFile file;
    private GroupWriter writer;

    @BeforeEach
    void open() throws SQLException {
        file = SqliteFile.durable(directory.resolve("test.db"));
        GroupListener listener = new GroupListener() {
            @Override
            public void opened(Connection connection) throws SQLException {
                execute(connection, "CREATE TABLE IF NOT EXISTS t (id INTEGER PRIMARY KEY, text TEXT) STRICT");
                opened.incrementAndGet();
            }

            @Override
            public void committed() {
                commits.incrementAndGet();
                if (listenerFails.getAndSet(false)) {
                    throw new StackOverflowError("in a listener");
                }
            }
        };
        WriterConnection.Opening opening = () -> {
            if (diskFails.get()) {
                throw new SQLException("disk I/O error");
            }
            return file.openForWriting();
        };
        writer = GroupWriter.open("test.db", opening, listener, QUICK);
    }

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void the_file_is_readable_by_its_owner_only() throws Exception {
        writer.write(insert(1));

        assertThat(file.isOwnerOnly()).isTrue();
        assertThat(Files.getPosixFilePermissions(directory.resolve("test.db-wal")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void work_that_waits_is_committed_together() {
        CountDownLatch gate = holdUp();
        List<CompletableFuture<Integer>> answers =
                IntStream.range(0, 50).mapToObj(i -> writer.submit(insert(i))).toList();
        gate.countDown();

        assertThat(answers.stream().map(CompletableFuture::join)).hasSize(50);
        assertThat(commits).hasValue(2);
        assertThat(rows()).isEqualTo(50);
    }

    @Test
    void work_that_breaks_a_constraint_fails_alone() {
        CountDownLatch gate = holdUp();
        CompletableFuture<Integer> first = writer.submit(insert(1));
        CompletableFuture<Integer> same = writer.submitChecked(insert(1));
        CompletableFuture<Integer> other = writer.submit(insert(2));
        gate.countDown();

        assertThat(first.join()).isEqualTo(1);
        assertThatThrownBy(same::join).hasCauseInstanceOf(SQLException.class);
        assertThat(other.join()).isEqualTo(1);
        assertThat(rows()).isEqualTo(2);
        assertThat(writer.isAvailable()).isTrue();
    }

    @Test
    void guarded_work_that_throws_halfway_leaves_nothing_of_itself() {
        CountDownLatch gate = holdUp();
        CompletableFuture<Integer> halfway = writer.submit(connection -> {
            insert(7).run(connection);
            throw new IllegalArgumentException("changed my mind");
        });
        CompletableFuture<Integer> other = writer.submit(insert(2));
        gate.countDown();

        assertThatThrownBy(halfway::join).hasCauseInstanceOf(IllegalArgumentException.class);
        assertThat(other.join()).isEqualTo(1);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void unguarded_work_that_throws_after_it_wrote_fails_its_group() {
        CompletableFuture<Integer> halfway = writer.submitChecked(connection -> {
            insert(7).run(connection);
            throw new IllegalArgumentException("broke the promise");
        });

        assertThatThrownBy(halfway::join).hasCauseInstanceOf(StoreUnavailable.class);
        assertThat(rows()).isZero();
    }

    @Test
    void what_the_work_threw_reaches_a_caller_that_waits() {
        assertThatThrownBy(() -> writer.write(connection -> {
                    throw new IllegalArgumentException("no");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no");
    }

    @Test
    void a_full_disk_fails_the_whole_group_and_writing_resumes_when_there_is_room() {
        writer.write(connection -> execute(connection, "PRAGMA max_page_count = 1"));
        CountDownLatch gate = holdUp();
        CompletableFuture<Integer> small = writer.submit(insert(1));
        CompletableFuture<Integer> large = writer.submit(insertLarge(2));
        gate.countDown();

        assertThatThrownBy(small::join).hasCauseInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(large::join).hasCauseInstanceOf(StoreUnavailable.class);
        await().atMost(Duration.ofSeconds(10)).until(writer::isAvailable); // the limit went with the connection
        assertThat(rows()).isZero();
        assertThat(writer.write(insertLarge(3))).isEqualTo(1);
    }

    @Test
    void a_file_that_cannot_be_written_refuses_at_once_until_a_trial_write_succeeds() {
        diskFails.set(true);
        CompletableFuture<Integer> failing = writer.submit(connection -> {
            throw new SQLException("disk I/O error");
        });
        assertThatThrownBy(failing::join).hasCauseInstanceOf(StoreUnavailable.class);

        assertThat(writer.isAvailable()).isFalse();
        assertThatThrownBy(() -> writer.write(insert(1))).isInstanceOf(StoreUnavailable.class);

        diskFails.set(false);
        await().atMost(Duration.ofSeconds(10)).until(writer::isAvailable);
        assertThat(writer.write(insert(1))).isEqualTo(1);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void what_is_durable_is_acknowledged_although_telling_of_it_failed_and_the_file_is_opened_again() {
        listenerFails.set(true);
        assertThat(writer.write(insert(1))).isEqualTo(1);

        await().atMost(Duration.ofSeconds(10)).until(() -> opened.get() == 2 && writer.isAvailable());
        assertThat(writer.write(insert(2))).isEqualTo(1);
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void closing_writes_what_is_queued_and_refuses_what_comes_later() {
        CountDownLatch gate = holdUp();
        List<CompletableFuture<Integer>> answers =
                IntStream.range(0, 20).mapToObj(i -> writer.submit(insert(i))).toList();
        gate.countDown();
        writer.close();

        assertThat(answers).allSatisfy(answer -> assertThat(answer).isCompletedWithValue(1));
        assertThatThrownBy(() -> writer.write(insert(99))).isInstanceOf(StoreUnavailable.class);
        assertThat(rows()).isEqualTo(20);
    }

    @Test
    void a_caller_whose_patience_ends_before_its_work_began_knows_that_nothing_was_written() throws SQLException {
        GroupWriterOptions impatient = new GroupWriterOptions(10, 10, Duration.ofMillis(50), Duration.ofMillis(20));
        SqliteFile other = SqliteFile.durable(directory.resolve("other.db"));
        CountDownLatch gate = new CountDownLatch(1);
        try (GroupWriter slow = GroupWriter.open(other, GroupListener.NONE, impatient)) {
            CompletableFuture<Boolean> holding = slow.submit(connection -> waitFor(gate));
            await().until(() -> slow.queued() == 0);
            AtomicBoolean ran = new AtomicBoolean();

            assertThatThrownBy(() -> slow.write(connection -> ran.getAndSet(true)))
                    .isInstanceOf(StoreUnavailable.class)
                    .hasMessageContaining("not written");
            gate.countDown();
            assertThat(holding.join()).isTrue();
            boolean next = slow.write(connection -> true);
            assertThat(next).isTrue();
            assertThat(ran).isFalse();
        }
    }

    /** Keeps the writer busy until the latch opens, so that what is submitted meanwhile forms one group. */
    private CountDownLatch holdUp() {
        CountDownLatch gate = new CountDownLatch(1);
        CompletableFuture<Boolean> holding = writer.submit(connection -> waitFor(gate));
        await().until(() -> writer.queued() == 0);
        assertThat(holding).isNotDone();
        return gate;
    }

    private long rows() {
        try (Connection reader = file.openForReading();
                Statement statement = reader.createStatement();
                ResultSet result = statement.executeQuery("SELECT count(*) FROM t")) {
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Work<Integer> insert(int id) {
        return connection -> execute(connection, "INSERT INTO t VALUES (" + id + ", 'x')");
    }

    private static Work<Integer> insertLarge(int id) {
        return connection -> execute(connection, "INSERT INTO t VALUES (" + id + ", hex(zeroblob(500000)))");
    }

    private static int execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private static boolean waitFor(CountDownLatch gate) {
        try {
            return gate.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
