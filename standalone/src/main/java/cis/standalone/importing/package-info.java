/** Brings the rows of a foreign table in: rows become commands, commands go to the batch endpoint, answers are counted. */
@NullMarked
package cis.standalone.importing;

import org.jspecify.annotations.NullMarked;
