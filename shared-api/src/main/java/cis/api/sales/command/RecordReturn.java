package cis.api.sales.command;

import cis.api.BusinessTime;
import cis.api.constraint.CountryCode;
import cis.api.constraint.CurrencyCode;
import cis.api.constraint.Label;
import cis.api.customer.CustomerReference;
import cis.api.sales.ReturnId;
import cis.api.sales.ReturnLineInput;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Records a return that stands alone. */
public record RecordReturn(
        @TargetAggregateIdentifier ReturnId returnId,
        @NotNull CustomerReference customerId,
        @NotNull @Label String source,
        @NotNull @Label(max = 200) String externalId,
        @NotNull BusinessTime occurredOn,
        @Label @Nullable String channel,
        @NotNull @CurrencyCode String currency,
        @CountryCode @Nullable String country,
        @NotEmpty @Size(max = 1000) List<@NotNull @Valid ReturnLineInput> lines)
        implements SalesCommand {}
