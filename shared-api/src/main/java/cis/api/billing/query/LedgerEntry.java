package cis.api.billing.query;

import cis.api.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** One side of a posting: either a debit or a credit, never negative. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LedgerEntry(
        LedgerAccount account,
        @Nullable Money debit,
        @Nullable Money credit) {}
