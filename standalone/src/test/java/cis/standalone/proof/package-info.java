/** Proofs on the running application: what holds after ten thousand commands, and when something breaks. */
@NullMarked
package cis.standalone.proof;

import org.jspecify.annotations.NullMarked;
