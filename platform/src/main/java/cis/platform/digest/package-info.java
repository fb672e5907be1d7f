/** What content comes to: one hash for it, and one for many. */
@NullMarked
package cis.platform.digest;

import org.jspecify.annotations.NullMarked;
