package cis.api.care.query;

import cis.api.care.ComplaintId;

/** Asks for a {@link ComplaintView}. */
public record FindComplaint(String client, ComplaintId complaintId) implements CareQuery {}
