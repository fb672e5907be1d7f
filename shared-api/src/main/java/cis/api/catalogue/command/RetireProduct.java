package cis.api.catalogue.command;

import cis.api.catalogue.ProductId;
import cis.api.constraint.Text;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Sells the product no longer. */
public record RetireProduct(
        @TargetAggregateIdentifier ProductId productId,
        @Text(max = 2000) @Nullable String reason) implements CatalogueCommand {}
