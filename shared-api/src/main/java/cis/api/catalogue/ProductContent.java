package cis.api.catalogue;

import cis.api.constraint.Label;
import cis.api.constraint.Text;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What one version of a product says.
 *
 * @param unit in which it is sold: {@code piece}, {@code hour}
 */
public record ProductContent(
        @NotNull @Text(max = 500) String name,
        @Text(max = 10_000) @Nullable String description,
        @Label(max = 200) @Nullable String category,
        @Label @Nullable String unit) {}
