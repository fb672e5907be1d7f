/** How long tasks say how far they are. */
@NullMarked
package cis.standalone.progress;

import org.jspecify.annotations.NullMarked;
