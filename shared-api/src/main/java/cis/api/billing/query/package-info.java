/** What can be asked of billing, and how it is answered. */
@NullMarked
package cis.api.billing.query;

import org.jspecify.annotations.NullMarked;
