/** Read models as operators see them: how far they are, whether they are right, what they could not apply. */
@NullMarked
package cis.query.operation;

import org.jspecify.annotations.NullMarked;
