/** Decides about products and interests in them, and knows what stands behind a sku. */
@NullMarked
package cis.command.catalogue;

import org.jspecify.annotations.NullMarked;
