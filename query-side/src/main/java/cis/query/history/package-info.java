/** Each customer's timeline, and the events of single things. */
@NullMarked
package cis.query.history;

import org.jspecify.annotations.NullMarked;
