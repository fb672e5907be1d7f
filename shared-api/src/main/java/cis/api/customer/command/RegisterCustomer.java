package cis.api.customer.command;

import cis.api.CustomerId;
import cis.api.constraint.Label;
import cis.api.constraint.LanguageTag;
import cis.api.customer.Address;
import cis.api.customer.ContactPoint;
import cis.api.customer.CustomerName;
import cis.api.customer.Party;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Makes a customer known. The name may be missing only where a source record says where it can be found. */
public record RegisterCustomer(
        @TargetAggregateIdentifier CustomerId customerId,
        @NotNull Party party,
        @Valid @Nullable CustomerName name,
        @Size(max = 20) @Nullable List<@NotNull @Valid ContactPoint> contactPoints,
        @Valid @Nullable Address address,
        @Nullable LocalDate birthDate,
        @LanguageTag @Nullable String language,
        @Size(max = 50) @Nullable Set<@NotNull @Label String> tags,
        @Label @Nullable String source,
        @Label(max = 200) @Nullable String externalId)
        implements CustomerCommand {}
