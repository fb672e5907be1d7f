package cis.api.catalogue.command;

import cis.api.catalogue.ProductContent;
import cis.api.catalogue.ProductId;
import cis.api.catalogue.ProductKind;
import cis.api.constraint.Label;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Defines a product, as a draft of its version 1. */
public record DefineProduct(
        @TargetAggregateIdentifier ProductId productId,
        @NotNull @Label String sku,
        @NotNull ProductKind kind,
        @NotNull @Valid ProductContent content)
        implements CatalogueCommand {}
