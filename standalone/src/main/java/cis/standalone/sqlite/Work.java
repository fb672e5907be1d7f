package cis.standalone.sqlite;

import java.sql.Connection;
import java.sql.SQLException;

/** Something to do with the one connection that writes; it neither commits nor closes nor keeps it. */
@FunctionalInterface
public interface Work<T> {

    T run(Connection connection) throws SQLException;
}
