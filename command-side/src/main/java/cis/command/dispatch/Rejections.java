package cis.command.dispatch;

import cis.api.CommandRejected;
import cis.api.GeneralError;
import cis.api.MetadataKeys;
import cis.api.Rejection;
import cis.platform.event.TemporarilyUnavailable;
import cis.platform.web.Problems;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.axonframework.common.lock.LockAcquisitionFailedException;
import org.axonframework.eventsourcing.IncompatibleAggregateException;
import org.axonframework.messaging.HandlerExecutionException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says for every failure of a command why it was refused; what nobody foresaw is logged here, once. */
final class Rejections {
    private static final Logger LOG = LoggerFactory.getLogger(Rejections.class);
    /** How Axon Server reports a conflict of sequence numbers. */
    private static final String AXON_SERVER_CONFLICT = "AXONIQ-2000";

    private static final int MAX_CAUSES = 20;

    Rejection of(Throwable failure, CommandMessage<?> command) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
            switch (cause) {
                case CommandRejected rejected -> {
                    return rejected.rejection();
                }
                case HandlerExecutionException remote
                when remote.getDetails().orElse(null) instanceof Rejection rejection -> {
                    return rejection;
                }
                case AggregateNotFoundException unknown -> {
                    return Problems.rejection(GeneralError.NOT_FOUND);
                }
                // The id is of something else: read from the log, or found in the cache.
                case IncompatibleAggregateException other -> {
                    return Problems.rejection(GeneralError.NOT_FOUND);
                }
                case NoHandlerForCommandException other -> {
                    return Problems.rejection(GeneralError.NOT_FOUND);
                }
                // What was to begin beside the deciding aggregate has begun before.
                case AggregateStreamCreationException taken -> {
                    return Problems.rejection(GeneralError.ALREADY_EXISTS);
                }
                case ConcurrencyException conflict -> {
                    return Problems.rejection(GeneralError.CONCURRENT_CHANGE);
                }
                // Others held the aggregate for a minute.
                case LockAcquisitionFailedException busy -> {
                    return Problems.rejection(GeneralError.TOO_MANY_REQUESTS);
                }
                case TemporarilyUnavailable unavailable -> {
                    return Problems.rejection(GeneralError.STORE_UNAVAILABLE);
                }
                default -> {
                    if (String.valueOf(cause.getMessage()).contains(AXON_SERVER_CONFLICT)) {
                        return Problems.rejection(GeneralError.CONCURRENT_CHANGE);
                    }
                }
            }
            cause = cause.getCause();
        }
        LOG.error(
                "command {} {} failed",
                command.getCommandName(),
                command.getMetaData().getOrDefault(MetadataKeys.CORRELATION_ID, command.getIdentifier()),
                failure);
        return Problems.rejection(GeneralError.INTERNAL_ERROR);
    }

    static boolean has(Throwable failure, Class<? extends Throwable> type) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
            if (type.isInstance(cause)) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
