/** History itself: each customer's timeline, and the raw events. */
@NullMarked
package cis.query.history;

import org.jspecify.annotations.NullMarked;
