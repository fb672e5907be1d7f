/** The query side as a whole: what a launcher takes in to have it. */
@NullMarked
package cis.query;

import org.jspecify.annotations.NullMarked;
