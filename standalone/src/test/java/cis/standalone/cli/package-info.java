/** What a person meets at the shell. */
@NullMarked
package cis.standalone.cli;

import org.jspecify.annotations.NullMarked;
