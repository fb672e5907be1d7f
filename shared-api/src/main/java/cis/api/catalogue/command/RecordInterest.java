package cis.api.catalogue.command;

import cis.api.BusinessTime;
import cis.api.CustomerId;
import cis.api.catalogue.InterestId;
import cis.api.constraint.Label;
import jakarta.validation.constraints.NotNull;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Records that a customer is interested in a product.
 *
 * @param sku of the product
 * @param occurredOn null stands for now
 */
public record RecordInterest(
        @TargetAggregateIdentifier InterestId interestId,
        CustomerId customerId,
        @NotNull @Label String sku,
        @Label @Nullable String channel,
        @Nullable BusinessTime occurredOn)
        implements CatalogueCommand {}
