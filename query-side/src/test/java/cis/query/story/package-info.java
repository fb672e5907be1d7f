/** History made up for tests. */
@NullMarked
package cis.query.story;

import org.jspecify.annotations.NullMarked;
