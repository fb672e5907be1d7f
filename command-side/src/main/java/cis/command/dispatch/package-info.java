/** The way of a command from a caller to its aggregate and back: decoding, ids, metadata, sending, the reply. */
@NullMarked
package cis.command.dispatch;

import org.jspecify.annotations.NullMarked;
