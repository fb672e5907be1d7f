/** Read models as pure folds over events, and the one machine that runs them. */
@NullMarked
package cis.platform.projection;

import org.jspecify.annotations.NullMarked;
