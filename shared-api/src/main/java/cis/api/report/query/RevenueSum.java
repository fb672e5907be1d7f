package cis.api.report.query;

import cis.api.Money;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A sum with its tax.
 *
 * @param tax null by product: tax is computed of all lines of a rate together
 * @param total net and tax; null by product
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RevenueSum(
        Money net, @Nullable Money tax, @Nullable Money total) {}
