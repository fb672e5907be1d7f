/** Following the event stream on one thread, as Axon's streaming event processors do. */
@NullMarked
package cis.platform.stream;

import org.jspecify.annotations.NullMarked;
