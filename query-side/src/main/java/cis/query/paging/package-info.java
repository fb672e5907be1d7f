/** Lists in pages: keys that sort, and the cursors that callers see of them. */
@NullMarked
package cis.query.paging;

import org.jspecify.annotations.NullMarked;
