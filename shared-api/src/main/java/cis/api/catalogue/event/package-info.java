/** What happened to products; {@link cis.api.catalogue.event.CatalogueEvent} lists it. */
@NullMarked
package cis.api.catalogue.event;

import org.jspecify.annotations.NullMarked;
