/** The launcher: both sides in one JVM on one data directory. */
@NullMarked
package cis.standalone;

import org.jspecify.annotations.NullMarked;
