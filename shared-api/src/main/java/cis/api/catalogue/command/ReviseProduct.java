package cis.api.catalogue.command;

import cis.api.catalogue.ProductContent;
import cis.api.catalogue.ProductId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Changes what a product says: a draft is rewritten, a published version stays and a next one is drafted. */
public record ReviseProduct(
        @TargetAggregateIdentifier ProductId productId,
        @NotNull @Valid ProductContent content) implements CatalogueCommand {}
