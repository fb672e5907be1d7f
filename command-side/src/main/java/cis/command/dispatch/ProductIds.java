package cis.command.dispatch;

import cis.api.catalogue.ProductId;
import com.fasterxml.uuid.Generators;
import java.util.UUID;

/** The id of a product follows from client company and sku (UUIDv5), so that a sku stands for one product. */
public final class ProductIds {
    private static final UUID PRODUCTS = UUID.fromString("6f4922f4-5568-5a5c-8f5c-3a9e7d1c0b04");

    private ProductIds() {}

    /** Neither part holds a line break, so that no two are written alike. */
    public static ProductId of(String client, String sku) {
        return new ProductId(Generators.nameBasedGenerator(PRODUCTS).generate(client + "\n" + sku));
    }
}
