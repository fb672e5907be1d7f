package cis.api.report.query;

/**
 * Customers in a month. Reversed purchases never were; what was brought back had been bought.
 *
 * @param month {@code 2011-03}
 * @param gained who bought for the first time
 * @param active who bought
 * @param dormant who had bought before, but neither in this month nor in those that make dormant
 * @param buyers who had bought until then, this month included
 */
public record BuyerRow(String month, long gained, long active, long dormant, long buyers) {}
