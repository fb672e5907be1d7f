package cis.query.web;

import cis.api.CommandRejected;
import cis.api.GeneralError;
import cis.api.MetadataKeys;
import cis.platform.moment.Moment;
import cis.platform.moment.Moments;
import cis.platform.web.RequestContext;
import com.mongodb.MongoException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.responsetypes.ResponseTypes;
import org.axonframework.queryhandling.QueryGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Sends queries on their way and waits for the answer, but not for ever. */
@Component
public class Questions {

    private static final String NOT_THEN =
            "There was no such thing then, or it belongs to another client company; asked as of position ";
    private static final Duration MAX_WAIT = Duration.ofSeconds(10);

    private final QueryGateway gateway;
    private final Duration maxWait;

    @Autowired
    Questions(QueryGateway gateway) {
        this(gateway, MAX_WAIT);
    }

    /** @param maxWait for a bus that answers from elsewhere; one in this process answers on the asker's thread */
    Questions(QueryGateway gateway, Duration maxWait) {
        this.gateway = gateway;
        this.maxWait = maxWait;
    }

    /** @throws CommandRejected as not found when there is no answer, or as unavailable when it does not come in time */
    public <R> R ask(Object query, Class<R> answer, RequestContext caller) {
        return await(gateway.query(message(query, caller), ResponseTypes.optionalInstanceOf(answer)))
                .orElseThrow(Questions::notFound);
    }

    private static CommandRejected notFound() {
        return Moments.current()
                .map(moment -> new CommandRejected(GeneralError.NOT_FOUND, NOT_THEN + moment.position() + "."))
                .orElseGet(() -> new CommandRejected(GeneralError.NOT_FOUND));
    }

    private static Object message(Object query, RequestContext caller) {
        Map<String, String> metadata = new HashMap<>(Map.of(
                MetadataKeys.CORRELATION_ID, caller.correlationId(),
                MetadataKeys.ACTOR_ID, caller.actorId(),
                MetadataKeys.ACTOR_KIND, caller.actorKind(),
                MetadataKeys.CLIENT, caller.client()));
        Moments.current().ifPresent(moment -> metadata.put(Moment.METADATA_KEY, moment.text()));
        return GenericMessage.asMessage(query).andMetaData(metadata);
    }

    private <R> Optional<R> await(CompletableFuture<Optional<R>> answer) {
        try {
            return answer.get(maxWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new CommandRejected(GeneralError.READ_MODELS_UNAVAILABLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandRejected(GeneralError.READ_MODELS_UNAVAILABLE);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    private static RuntimeException failure(@Nullable Throwable cause) {
        return switch (cause) {
            case MongoException e -> new CommandRejected(GeneralError.READ_MODELS_UNAVAILABLE);
            case RuntimeException e -> e;
            case null, default -> new IllegalStateException(cause);
        };
    }
}
