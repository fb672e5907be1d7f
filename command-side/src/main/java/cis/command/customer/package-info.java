/** Decides about customers, their notes and interactions, and tells other contexts the facts about a customer. */
@NullMarked
package cis.command.customer;

import org.jspecify.annotations.NullMarked;
