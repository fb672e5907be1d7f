/** What is asked for when an operator acts. */
@NullMarked
package cis.api.operation.command;

import org.jspecify.annotations.NullMarked;
