/** Tests of folds and of how their documents are stored. */
@NullMarked
package cis.platform.projection;

import org.jspecify.annotations.NullMarked;
