/** What can be asked of billing; {@link cis.api.billing.command.BillingCommand} lists it. */
@NullMarked
package cis.api.billing.command;

import org.jspecify.annotations.NullMarked;
