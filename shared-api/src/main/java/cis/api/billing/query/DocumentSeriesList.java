package cis.api.billing.query;

import java.util.List;

/** All series of a client company, newest year first. */
public record DocumentSeriesList(List<DocumentSeriesView> items) {}
