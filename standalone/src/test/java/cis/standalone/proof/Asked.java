package cis.standalone.proof;

import cis.api.Command;
import cis.standalone.proof.BilledBusiness.Document;
import org.jspecify.annotations.Nullable;

/**
 * A command as a caller would send it.
 *
 * @param of what it concerns; null where it creates something of its own
 */
record Asked(Class<? extends Command> type, @Nullable Document of, String body) {}
