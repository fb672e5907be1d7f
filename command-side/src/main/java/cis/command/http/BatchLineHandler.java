package cis.command.http;

import cis.api.Command;
import cis.api.CommandRejected;
import cis.api.GeneralError;
import cis.command.dispatch.CommandCatalogue;
import cis.command.dispatch.CommandDecoder;
import cis.command.dispatch.Commands;
import cis.platform.directory.IdentityDirectory;
import cis.platform.web.Problems;
import cis.platform.web.RequestContext;
import com.fasterxml.uuid.NoArgGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what one line asks; whatever goes wrong concerns that line alone. */
final class BatchLineHandler {
    private static final Logger LOG = LoggerFactory.getLogger(BatchLineHandler.class);
    private static final int CREATED = 201;
    private static final int OK = 200;

    private final CommandCatalogue catalogue;
    private final CommandDecoder decoder;
    private final Commands commands;
    private final NoArgGenerator ids;
    private final IdentityDirectory directory;

    BatchLineHandler(
            CommandCatalogue catalogue,
            CommandDecoder decoder,
            Commands commands,
            NoArgGenerator ids,
            IdentityDirectory directory) {
        this.catalogue = catalogue;
        this.decoder = decoder;
        this.commands = commands;
        this.ids = ids;
        this.directory = directory;
    }

    CustomersOfLines customers(RequestContext context) {
        return new CustomersOfLines(directory, context.client());
    }

    BatchLine parse(byte[] line) {
        return BatchLine.of(decoder.parse(line), catalogue);
    }

    BatchResult handle(long number, BatchLine line, RequestContext context) {
        String correlationId = ids.generate().toString();
        try {
            Command command = decoder.decode(line.type(), line.body(), line.id());
            var reply = commands.send(command, context.withRequest(correlationId, line.key(), line.ifMatch()));
            return BatchResult.accepted(number, line.type().creates() ? CREATED : OK, reply);
        } catch (CommandRejected refused) {
            return BatchResult.refused(number, refused.rejection(), correlationId);
        } catch (RuntimeException e) {
            LOG.error("command {} of a batch failed", correlationId, e);
            return BatchResult.refused(number, Problems.rejection(GeneralError.INTERNAL_ERROR), correlationId);
        }
    }

    BatchResult refused(long number, CommandRejected refused) {
        return BatchResult.refused(number, refused.rejection(), ids.generate().toString());
    }
}
