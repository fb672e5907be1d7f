package cis.command.care;

import java.time.ZoneId;

/**
 * What holds for complaints that are decided about now; a parameter of command handlers.
 *
 * @param zone {@code cis.zone}
 */
record CareTerms(ZoneId zone, ComplaintDeadlinePolicy deadlines) {}
