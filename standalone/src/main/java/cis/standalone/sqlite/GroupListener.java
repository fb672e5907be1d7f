package cis.standalone.sqlite;

import java.sql.Connection;
import java.sql.SQLException;

/** Told by the writer's thread what became of a group, so that state kept in memory follows the file. */
public interface GroupListener {

    GroupListener NONE = new GroupListener() {};

    /** A fresh connection was opened, at the start or after a failure: whatever is known of the file is read again. */
    default void opened(Connection connection) throws SQLException {}

    /** The group is durable; its callers have not been told yet. */
    default void committed() {}

    /** Nothing of the group was written; {@link #opened} follows before the next one. */
    default void failed() {}
}
