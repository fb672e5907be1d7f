/** Events as they are stored: how they are written as bytes, and how they are read back in order. */
@NullMarked
package cis.platform.event;

import org.jspecify.annotations.NullMarked;
