/** The permanent names of messages: the one place where stored names and Java's meet. */
@NullMarked
package cis.api.contract;

import org.jspecify.annotations.NullMarked;
