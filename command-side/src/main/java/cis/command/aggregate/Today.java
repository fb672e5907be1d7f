package cis.command.aggregate;

import java.time.LocalDate;

/** The day of the decision on the calendar of {@code cis.zone}; a parameter of command handlers. */
public record Today(LocalDate date) {}
