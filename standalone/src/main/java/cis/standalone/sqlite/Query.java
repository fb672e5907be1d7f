package cis.standalone.sqlite;

import java.sql.SQLException;

/** Something to read; it closes its results, and keeps nothing of the connection. */
@FunctionalInterface
public interface Query<T> {

    T run(Statements statements) throws SQLException;
}
