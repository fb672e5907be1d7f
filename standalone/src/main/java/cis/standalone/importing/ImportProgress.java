package cis.standalone.importing;

/** Shows how far an import is. */
public interface ImportProgress extends AutoCloseable {

    /**
     * @param bytes of the file that were read
     * @param rows that were read
     * @param answered commands that the server has answered
     */
    void at(long bytes, long rows, long answered);

    @Override
    default void close() {}

    /** Shows nothing. */
    static ImportProgress none() {
        return (bytes, rows, answered) -> {};
    }
}
