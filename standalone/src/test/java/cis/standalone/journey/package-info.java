/** The whole product, as a process of its own, over HTTP. */
@NullMarked
package cis.standalone.journey;

import org.jspecify.annotations.NullMarked;
