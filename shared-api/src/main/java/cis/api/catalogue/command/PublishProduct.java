package cis.api.catalogue.command;

import cis.api.catalogue.ProductId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Publishes the drafted version. */
public record PublishProduct(@TargetAggregateIdentifier ProductId productId) implements CatalogueCommand {}
