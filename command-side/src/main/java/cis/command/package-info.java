/** The side that decides: commands in, events out. */
@NullMarked
package cis.command;

import org.jspecify.annotations.NullMarked;
