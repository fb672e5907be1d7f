package cis.api.history.query;

import java.util.List;

/** Some steps, the oldest first; fewer than asked for only where there are no more. */
public record StepPage(List<CustomerStep> items) {}
