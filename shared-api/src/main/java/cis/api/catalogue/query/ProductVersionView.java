package cis.api.catalogue.query;

import cis.api.catalogue.ProductContent;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a product.
 *
 * @param version from 1
 * @param writtenAt when it was last rewritten
 * @param publishedAt null while it is a draft
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProductVersionView(
        int version,
        ProductContent content,
        Instant writtenAt,
        @Nullable Instant publishedAt) {}
