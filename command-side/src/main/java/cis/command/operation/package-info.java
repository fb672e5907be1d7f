/** The acts of operators, recorded before they are done. */
@NullMarked
package cis.command.operation;

import org.jspecify.annotations.NullMarked;
