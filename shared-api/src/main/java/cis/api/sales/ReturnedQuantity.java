package cis.api.sales;

import java.math.BigDecimal;

/** How much of a line of a purchase was brought back. */
public record ReturnedQuantity(int line, BigDecimal quantity) {}
