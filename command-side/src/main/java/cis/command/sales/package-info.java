/** Decides about purchases and returns. */
@NullMarked
package cis.command.sales;

import org.jspecify.annotations.NullMarked;
