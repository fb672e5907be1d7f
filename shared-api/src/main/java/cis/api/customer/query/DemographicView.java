package cis.api.customer.query;

/** One attribute of a customer, and who says so. */
public record DemographicView(String name, String value, String source) {}
