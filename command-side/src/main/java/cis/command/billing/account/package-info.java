/** What a customer owes in one currency: one account decides which money pays what. */
@NullMarked
package cis.command.billing.account;

import org.jspecify.annotations.NullMarked;
