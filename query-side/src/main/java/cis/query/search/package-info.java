/** Search across contexts: how words and keys are compared, and what each context contributes. */
@NullMarked
package cis.query.search;

import org.jspecify.annotations.NullMarked;
