package cis.api.operation.query;

import java.util.List;

/** All of them, by their names. */
public record ProjectionPage(List<ProjectionView> projections) {}
