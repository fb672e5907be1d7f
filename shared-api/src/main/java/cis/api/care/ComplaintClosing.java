package cis.api.care;

import cis.api.BusinessTime;

/**
 * How and when a complaint had been closed.
 *
 * @param closedOn the moment of its recording where none was named
 */
public record ComplaintClosing(ComplaintOutcome outcome, String rootCause, BusinessTime closedOn) {}
