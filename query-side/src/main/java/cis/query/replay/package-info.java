/** A customer replayed event by event: the history of every field, the difference of two moments, the steps themselves. */
@NullMarked
package cis.query.replay;

import org.jspecify.annotations.NullMarked;
