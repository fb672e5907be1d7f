/** Complaints and feedback: what stands where, and what is owed until when. */
@NullMarked
package cis.query.care;

import org.jspecify.annotations.NullMarked;
