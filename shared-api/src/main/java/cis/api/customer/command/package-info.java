/** What can be asked of customers, notes and interactions; {@link cis.api.customer.command.CustomerCommand} lists it. */
@NullMarked
package cis.api.customer.command;

import org.jspecify.annotations.NullMarked;
