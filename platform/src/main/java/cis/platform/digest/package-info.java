/** What content comes to: one text for equal content, one hash for it, one hash for many. */
@NullMarked
package cis.platform.digest;

import org.jspecify.annotations.NullMarked;
