package cis.api.sales;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a line says, whether something was bought or brought back. */
public interface SaleLine {

    @Nullable
    String sku();

    String description();

    BigDecimal quantity();

    BigDecimal unitPrice();

    /** Exact: never rounded. */
    default BigDecimal amount() {
        return quantity().multiply(unitPrice());
    }
}
