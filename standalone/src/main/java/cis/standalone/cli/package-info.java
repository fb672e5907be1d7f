/** The command line: what {@code ./cis} does. */
@NullMarked
package cis.standalone.cli;

import org.jspecify.annotations.NullMarked;
