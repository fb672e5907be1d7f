package cis.command.http;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Which lines of a batch wait for which. Lines that have a key in common run one after another, in the order in which
 * they begin; all others at the same time. Lines begin on one thread.
 */
final class Lanes {
    private final Map<String, CompletableFuture<BatchResult>> lastOfKey = new ConcurrentHashMap<>();
    private final Executor workers;

    Lanes(Executor workers) {
        this.workers = workers;
    }

    CompletableFuture<BatchResult> begin(Set<String> keys, Supplier<BatchResult> task) {
        List<CompletableFuture<BatchResult>> before = keys.stream()
                .map(lastOfKey::get)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        CompletableFuture<BatchResult> mine = switch (before.size()) {
            case 0 -> CompletableFuture.supplyAsync(task, workers);
            case 1 -> before.getFirst().handleAsync((result, failure) -> task.get(), workers);
            default ->
                CompletableFuture.allOf(before.toArray(CompletableFuture[]::new))
                        .handleAsync((results, failure) -> task.get(), workers);
        };
        if (keys.isEmpty()) {
            return mine;
        }
        keys.forEach(key -> lastOfKey.put(key, mine));
        return mine.whenComplete((result, failure) -> keys.forEach(key -> lastOfKey.remove(key, mine)));
    }
}
