package cis.command.dispatch;

import cis.api.Command;
import cis.api.CommandRejected;
import cis.api.CommandReply;
import cis.api.GeneralError;
import cis.api.MetadataKeys;
import cis.api.Violation;
import cis.api.sales.SalesError;
import cis.command.aggregate.CommandMetadata;
import cis.command.aggregate.IdempotencyMark;
import cis.platform.directory.IdentityDirectory;
import cis.platform.event.TemporarilyUnavailable;
import cis.platform.web.RequestContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** Sends commands to their aggregates: gives ids, recognises repeated requests, and builds the answer. */
public final class CommandDispatcher implements Commands {
    private static final String KEY_SYSTEM = "idempotency-key/";

    private final CommandCatalogue catalogue;
    private final IdentityDirectory directory;
    private final SourceRecords sourceRecords;
    private final List<References> references;
    private final RequestHashes hashes;
    private final NewIds newIds;
    private final CommandSender sender;
    private final Replies replies;
    private final Chains chains;

    CommandDispatcher(
            CommandCatalogue catalogue,
            IdentityDirectory directory,
            SourceRecords sourceRecords,
            List<References> references,
            RequestHashes hashes,
            NewIds newIds,
            CommandSender sender,
            Replies replies,
            Chains chains) {
        this.catalogue = catalogue;
        this.directory = directory;
        this.sourceRecords = sourceRecords;
        this.references = references;
        this.hashes = hashes;
        this.newIds = newIds;
        this.sender = sender;
        this.replies = replies;
        this.chains = chains;
    }

    @Override
    public CommandReply send(Command given, RequestContext context) {
        try {
            return claimed(given, context);
        } catch (RuntimeException e) {
            // The bus has said so of its own; this is of the directory and the log.
            throw e instanceof TemporarilyUnavailable ? new CommandRejected(GeneralError.STORE_UNAVAILABLE) : e;
        }
    }

    private CommandReply claimed(Command given, RequestContext context) {
        CommandType type = catalogue.of(given.getClass());
        Command resolved = complete(sourceRecords.resolve(type, given, context.client()), context);
        String content = hashes.content(type, resolved, context);
        String key = hashes.key(type, context);
        Optional<NaturalKey> natural = NaturalKey.of(resolved);
        Runnable forgetKey = key != null && natural.isPresent() ? reserveKey(type, context, key, content) : () -> {};
        try (SourceRecords.Claim claim = sourceRecords.claim(resolved, context.client())) {
            String created = type.created();
            Command command = created == null
                    ? resolved
                    : type.with(resolved, created, idOf(type.typeOf(created), newIds.choose(resolved, context, key)));
            IdempotencyMark mark = mark(type, context, natural, key, content);
            try {
                return decided(type, command, message(command, type, context, mark), context);
            } catch (CommandRejected refused) {
                if (refused.rejection().category().status() < 500) {
                    forgetKey.run();
                    claim.refused();
                }
                throw asTheCallerAsked(type, natural, refused);
            }
        }
    }

    private Command complete(Command command, RequestContext context) {
        Command complete = command;
        for (References each : references) {
            complete = each.complete(complete, context);
        }
        return complete;
    }

    private CommandReply decided(
            CommandType type, Command command, CommandMessage<Object> message, RequestContext context) {
        CommandOutcome outcome = sender.send(message);
        if (outcome.replay() == null) {
            sourceRecords.afterAcceptance(command, context.client());
        }
        return replies.reply(type, command, outcome);
    }

    @Override
    public ResponseEntity<CommandReply> dispatch(Command command, RequestContext context) {
        CommandType type = catalogue.of(command.getClass());
        return Answers.response(type, chains.complete(type, send(command, context)));
    }

    /**
     * A creation is found again by its record, not by its key, so the key is remembered beside: with what it was used
     * for.
     */
    private Runnable reserveKey(CommandType type, RequestContext context, String key, String content) {
        String system = KEY_SYSTEM + type.name();
        UUID mine = hashes.idOfContent(content);
        boolean known = directory.find(context.client(), system, key).isPresent();
        if (!directory.reserve(context.client(), system, key, mine).equals(mine)) {
            throw new CommandRejected(GeneralError.IDEMPOTENCY_KEY_REUSED);
        }
        return known ? () -> {} : () -> directory.release(context.client(), system, key, mine);
    }

    private @Nullable IdempotencyMark mark(
            CommandType type,
            RequestContext context,
            Optional<NaturalKey> natural,
            @Nullable String key,
            String content) {
        if (type.createsItsTarget()) {
            return new IdempotencyMark(key, content);
        }
        if (natural.isPresent()) {
            return new IdempotencyMark(hashes.naturalKey(type, context, natural.get()), content);
        }
        return key == null ? null : new IdempotencyMark(key, content);
    }

    /**
     * A return of a purchase is decided by the purchase, which its body names; and is remembered by it under its
     * record, as if that were a key. Whoever sends it asked for a return.
     */
    private static CommandRejected asTheCallerAsked(
            CommandType type, Optional<NaturalKey> natural, CommandRejected refused) {
        if (natural.isEmpty() || !type.creates() || type.createsItsTarget()) {
            return refused;
        }
        String code = refused.rejection().code();
        if (code.equals(GeneralError.IDEMPOTENCY_KEY_REUSED.name())
                || code.equals(GeneralError.ALREADY_EXISTS.name())) {
            return new CommandRejected(GeneralError.NATURAL_KEY_TAKEN);
        }
        return code.equals(GeneralError.NOT_FOUND.name())
                ? new CommandRejected(
                        SalesError.PURCHASE_UNKNOWN,
                        SalesError.PURCHASE_UNKNOWN.meaning(),
                        List.of(new Violation("/" + type.target(), "reference", "is no known purchase")))
                : refused;
    }

    private static CommandMessage<Object> message(
            Command command, CommandType type, RequestContext context, @Nullable IdempotencyMark mark) {
        Map<String, Object> metadata = new HashMap<>();
        metadata.put(MetadataKeys.CLIENT, context.client());
        metadata.put(MetadataKeys.ACTOR_ID, context.actorId());
        metadata.put(MetadataKeys.ACTOR_KIND, context.actorKind());
        if (mark != null) {
            metadata.put(MetadataKeys.IDEMPOTENCY, mark.text());
        }
        if (context.expectedVersion() != null) {
            metadata.put(CommandMetadata.EXPECTED_VERSION, context.expectedVersion());
        }
        return new DecodedCommand(new GenericCommandMessage<>(
                new GenericMessage<>(context.correlationId(), command, MetaData.from(metadata)),
                type.type().getName()));
    }

    private static Object idOf(Class<?> idType, UUID id) {
        return RecordShape.of(idType).create(Map.of("value", id));
    }
}
