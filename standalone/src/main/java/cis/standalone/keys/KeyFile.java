package cis.standalone.keys;

import cis.platform.directory.ComplaintNumbers;
import cis.platform.directory.CustomerNumbers;
import cis.platform.personaldata.KeyedHash;
import cis.platform.personaldata.MasterKey;
import cis.platform.personaldata.MasterKeyException;
import cis.platform.personaldata.MasterKeyFile;
import cis.platform.personaldata.PersonalDataKeys;
import cis.standalone.sqlite.GroupListener;
import cis.standalone.sqlite.GroupWriter;
import cis.standalone.sqlite.GroupWriterOptions;
import cis.standalone.sqlite.ReadConnections;
import cis.standalone.sqlite.SqliteFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;

/**
 * {@code keys.db} and the master key that belongs to it. Open it before {@code events.db}: a key has to be durable
 * before the first event that needs it.
 */
public final class KeyFile implements AutoCloseable {

    public static final String FILE_NAME = "keys.db";
    public static final String MASTER_KEY_NAME = "master.key";

    private static final String EVENTS_NAME = "events.db";
    private static final int READERS = 4;

    private final MasterKey masterKey;
    private final GroupWriter writer;
    private final ReadConnections readers;
    private final SqliteKeyStore keyStore;
    private final SqliteIdentityDirectory identityDirectory;
    private final NumberBlocks customerNumbers;
    private final NumberBlocks complaintNumbers;

    private KeyFile(SqliteFile file, MasterKey masterKey, Clock clock) throws SQLException {
        GroupListener schema = new KeySchema(masterKey.fingerprint());
        this.masterKey = masterKey;
        this.writer = GroupWriter.open(file, schema, GroupWriterOptions.DEFAULT);
        this.readers = new ReadConnections(file, READERS);
        this.keyStore = new SqliteKeyStore(file, writer, readers, clock);
        this.identityDirectory =
                new SqliteIdentityDirectory(writer, readers, masterKey.keyedHash("identity-directory"));
        this.customerNumbers = new NumberBlocks(writer, "customer_number", "C");
        this.complaintNumbers = new NumberBlocks(writer, "complaint_number", "CMP-");
    }

    /**
     * @param directory where the data lies; exists
     * @param environment may hold {@value MasterKeyFile#VARIABLE}
     * @throws MasterKeyException when the master key is missing, or another one, or may be read by others, or when
     *     there are events but no keys
     */
    public static KeyFile open(Path directory, Map<String, String> environment, Clock clock) throws SQLException {
        Path path = directory.resolve(FILE_NAME);
        boolean isNew = !Files.exists(path);
        if (isNew && Files.exists(directory.resolve(EVENTS_NAME))) {
            throw new MasterKeyException(
                    "%s is missing beside %s: restore both from the same backup".formatted(path, EVENTS_NAME));
        }
        MasterKey masterKey = MasterKeyFile.load(directory.resolve(MASTER_KEY_NAME), environment, isNew);
        SqliteFile file = SqliteFile.durable(path);
        if (!isNew && !file.isOwnerOnly()) {
            throw new MasterKeyException(
                    "%s may be read by others than its owner: find out who has, then run chmod 600 %s"
                            .formatted(path, path));
        }
        return new KeyFile(file, masterKey, clock);
    }

    /** One cache of keys: make one of these a process. */
    public PersonalDataKeys personalDataKeys() {
        return new PersonalDataKeys(keyStore, masterKey);
    }

    public SqliteKeyStore keyStore() {
        return keyStore;
    }

    public SqliteIdentityDirectory identityDirectory() {
        return identityDirectory;
    }

    public CustomerNumbers customerNumbers() {
        return customerNumbers::next;
    }

    public ComplaintNumbers complaintNumbers() {
        return complaintNumbers::next;
    }

    /** See {@link MasterKey#keyedHash}. */
    public KeyedHash keyedHash(String purpose) {
        return masterKey.keyedHash(purpose);
    }

    /** Whether new keys, ids and numbers can be written at present. */
    public boolean isAvailable() {
        return writer.isAvailable();
    }

    @Override
    public void close() {
        writer.close();
        readers.close();
    }
}
