/**
 * What can be asked about history itself: a customer's timeline, changes and steps, and the raw events with their causes
 * and effects.
 */
@NullMarked
package cis.api.history.query;

import org.jspecify.annotations.NullMarked;
