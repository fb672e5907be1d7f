/** Prepared violations: each proves that a rule of the architecture catches it. */
@NullMarked
package cis.command.violation;

import org.jspecify.annotations.NullMarked;
