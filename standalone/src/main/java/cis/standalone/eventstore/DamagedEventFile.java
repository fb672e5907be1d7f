package cis.standalone.eventstore;

import cis.standalone.sqlite.SqliteFile;

/** The event file is not as it was left; nothing is written to it. */
public final class DamagedEventFile extends RuntimeException {

    DamagedEventFile(SqliteFile file, String what) {
        super(file.path() + " is damaged: " + what + ". Run verify-log, or restore a backup.");
    }
}
