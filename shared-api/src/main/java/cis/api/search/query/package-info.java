/** What can be looked for in all contexts at once. */
@NullMarked
package cis.api.search.query;

import org.jspecify.annotations.NullMarked;
