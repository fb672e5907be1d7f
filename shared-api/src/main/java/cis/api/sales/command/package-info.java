/** What can be asked of purchases and returns; {@link cis.api.sales.command.SalesCommand} lists it. */
@NullMarked
package cis.api.sales.command;

import org.jspecify.annotations.NullMarked;
