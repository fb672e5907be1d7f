package cis.command.automation;

import cis.api.customer.command.RemoveTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.axonframework.commandhandling.CommandMessage;
import org.jspecify.annotations.Nullable;

/** What commands come to: notes them, or fails as it is told. */
final class Target implements Consumer<CommandMessage<Object>> {

    final List<CommandMessage<Object>> attempts = new CopyOnWriteArrayList<>();
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final Map<String, RuntimeException> failures = new ConcurrentHashMap<>();
    private volatile @Nullable RuntimeException failure;
    private volatile Consumer<RemoveTag> work = command -> {};

    void failAll(@Nullable RuntimeException with) {
        failure = with;
    }

    void fail(String tag, RuntimeException with) {
        failures.put(tag, with);
    }

    void heal(String tag) {
        failures.remove(tag);
    }

    void doing(Consumer<RemoveTag> what) {
        work = what;
    }

    @Override
    public void accept(CommandMessage<Object> message) {
        attempts.add(message);
        RemoveTag command = (RemoveTag) message.getPayload();
        RuntimeException failing = failure == null ? failures.get(command.tag()) : failure;
        if (failing != null) {
            throw failing;
        }
        work.accept(command);
        done.add(command.tag());
    }

    List<String> done() {
        return new ArrayList<>(done);
    }

    List<String> ids() {
        return attempts.stream().map(CommandMessage::getIdentifier).toList();
    }
}
