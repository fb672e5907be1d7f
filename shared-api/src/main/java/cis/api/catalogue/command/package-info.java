/** What can be asked of products; {@link cis.api.catalogue.command.CatalogueCommand} lists it. */
@NullMarked
package cis.api.catalogue.command;

import org.jspecify.annotations.NullMarked;
