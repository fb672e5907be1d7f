package cis.api.customer;

import cis.api.constraint.Text;
import org.jspecify.annotations.Nullable;

/**
 * The name of a person (given and family name at least) or of an organisation. Kept as it was given.
 */
public record CustomerName(
        @Text(max = 200) @Nullable String given,
        @Text(max = 200) @Nullable String family,
        @Text(max = 50) @Nullable String prefix,
        @Text(max = 50) @Nullable String suffix,
        @Text(max = 300) @Nullable String organisation) {}
