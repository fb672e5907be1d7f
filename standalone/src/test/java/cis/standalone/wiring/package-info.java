/** The Spring context as it really comes up. */
@NullMarked
package cis.standalone.wiring;

import org.jspecify.annotations.NullMarked;
