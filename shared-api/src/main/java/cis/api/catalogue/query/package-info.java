/** What can be asked about products and interests in them, and what is answered. */
@NullMarked
package cis.api.catalogue.query;

import org.jspecify.annotations.NullMarked;
