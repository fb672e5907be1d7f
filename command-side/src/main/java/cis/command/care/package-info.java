/** Decides about complaints and feedback, and watches what is owed to complaints in time. */
@NullMarked
package cis.command.care;

import org.jspecify.annotations.NullMarked;
