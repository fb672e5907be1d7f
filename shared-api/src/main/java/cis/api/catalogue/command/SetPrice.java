package cis.api.catalogue.command;

import cis.api.Money;
import cis.api.catalogue.ProductId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Says what the product costs from a day on, until the next price in that currency. */
public record SetPrice(
        @TargetAggregateIdentifier ProductId productId,
        @NotNull @Valid Money price,
        @NotNull LocalDate validFrom) implements CatalogueCommand {}
