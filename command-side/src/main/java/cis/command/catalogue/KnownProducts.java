package cis.command.catalogue;

import cis.api.CommandRejected;
import cis.api.catalogue.CatalogueError;
import cis.api.catalogue.ProductState;
import cis.api.catalogue.SoldProduct;
import cis.command.aggregate.Faults;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What decisions elsewhere may know of products; a parameter of command handlers whose command names a sku. A race with a
 * change to the product at the same moment is tolerated.
 */
public final class KnownProducts {

    private final Function<String, Optional<SoldProduct>> bySku;

    KnownProducts(Function<String, Optional<SoldProduct>> bySku) {
        this.bySku = bySku;
    }

    /** These and no others. */
    public static KnownProducts of(Map<String, SoldProduct> bySku) {
        return new KnownProducts(sku -> Optional.ofNullable(bySku.get(sku)));
    }

    /** CAT-09: the product as it stands now; null where the sku is unknown, or there is none. */
    public @Nullable SoldProduct find(@Nullable String sku) {
        return sku == null ? null : bySku.apply(sku).orElse(null);
    }

    /** CAT-10: the product, known and not retired. */
    SoldProduct require(String sku) {
        SoldProduct product = find(sku);
        if (product == null) {
            throw Faults.refusal(CatalogueError.PRODUCT_UNKNOWN, "/sku", "is the sku of no product");
        }
        if (product.state() == ProductState.RETIRED) {
            throw new CommandRejected(CatalogueError.PRODUCT_RETIRED);
        }
        return product;
    }
}
