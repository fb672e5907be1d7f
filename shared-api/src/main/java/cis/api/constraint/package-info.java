/** Constraints on what callers send, beyond those of Jakarta Validation. */
@NullMarked
package cis.api.constraint;

import org.jspecify.annotations.NullMarked;
