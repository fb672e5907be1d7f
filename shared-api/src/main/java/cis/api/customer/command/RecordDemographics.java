package cis.api.customer.command;

import cis.api.CustomerId;
import cis.api.constraint.Label;
import cis.api.constraint.Text;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Records attributes, such as occupation or household size, and who said so. */
public record RecordDemographics(
        @TargetAggregateIdentifier CustomerId customerId,
        @NotEmpty @Size(max = 50) Map<@Label String, @NotNull @Text(max = 500) String> attributes,
        @NotNull @Label String source)
        implements CustomerCommand {}
