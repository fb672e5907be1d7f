/** What operators do with the read models: kinds, ids and errors. */
@NullMarked
package cis.api.operation;

import org.jspecify.annotations.NullMarked;
