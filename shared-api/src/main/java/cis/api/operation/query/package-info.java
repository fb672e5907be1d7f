/** What can be asked about read models and about what they could not apply. */
@NullMarked
package cis.api.operation.query;

import org.jspecify.annotations.NullMarked;
