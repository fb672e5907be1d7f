package cis.command.dispatch;

import cis.api.Command;
import cis.platform.web.RequestContext;

/**
 * Completes the commands of one context with what follows from what they refer to, before they are sent. Whoever provides
 * one is asked about every command.
 */
public interface References {

    /**
     * The command, complete; unchanged where it needs nothing.
     *
     * @throws cis.api.CommandRejected when it refers to nothing
     */
    Command complete(Command command, RequestContext context);
}
