package cis.api.billing.command;

import cis.api.billing.DocumentSeriesId;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Tells a series that a number has become a document. */
public record ConfirmIssue(@TargetAggregateIdentifier DocumentSeriesId seriesId, UUID documentId)
        implements BillingStep {}
