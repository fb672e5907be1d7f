package cis.api.catalogue.event;

import cis.api.Money;
import cis.api.catalogue.ProductId;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/** The product costs this from a day on, until the next price in that currency. */
@Revision("1")
public record PriceSet(ProductId productId, String sku, Money price, LocalDate validFrom) implements ProductEvent {}
