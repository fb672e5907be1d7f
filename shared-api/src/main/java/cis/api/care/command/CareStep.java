package cis.api.care.command;

import cis.api.Command;

/** What only clocks ask of complaints; repeating it changes nothing. */
public sealed interface CareStep extends Command permits MarkDeadlineMissed {}
