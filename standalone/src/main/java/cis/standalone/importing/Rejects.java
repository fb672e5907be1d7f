package cis.standalone.importing;

import cis.standalone.mapping.Row;

/** Takes rows that did not get in. */
interface Rejects {

    /**
     * @param reason a stable code
     * @param message a sentence that holds no cell of the row
     */
    void reject(Row row, String reason, String message);
}
