/** What operators have done. */
@NullMarked
package cis.api.operation.event;

import org.jspecify.annotations.NullMarked;
