/** Money received from customers: recorded once; their accounts decide what it pays. */
@NullMarked
package cis.command.billing.payment;

import org.jspecify.annotations.NullMarked;
