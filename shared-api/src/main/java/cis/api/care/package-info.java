/** Complaints and feedback: ids, values and errors. */
@NullMarked
package cis.api.care;

import org.jspecify.annotations.NullMarked;
