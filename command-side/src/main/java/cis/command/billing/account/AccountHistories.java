package cis.command.billing.account;

import cis.api.billing.ReceivablesAccountId;
import cis.api.billing.event.ReceivablesEvent;
import cis.platform.event.EventLog;
import cis.platform.event.RecordedEvent;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;

/**
 * Reads the history of accounts from their own events. What was read is kept, and each look-up reads only what came
 * after it: right even where other processes write.
 */
public final class AccountHistories {

    private static final int MAX_DOCUMENTS = 500_000;
    private static final int BATCH = 1_000;

    private final EventLog events;
    private final Cache<ReceivablesAccountId, AccountHistory> histories = Caffeine.newBuilder()
            .maximumWeight(MAX_DOCUMENTS)
            .<ReceivablesAccountId, AccountHistory>weigher((id, history) -> 1 + history.size())
            .build();

    public AccountHistories(EventLog events) {
        this.events = events;
    }

    AccountHistory read(ReceivablesAccountId id) {
        AccountHistory known = histories.getIfPresent(id);
        AccountHistory history = known == null ? new AccountHistory() : known;
        synchronized (history) {
            long before = history.version();
            catchUp(id, history);
            if (history.version() > before) {
                histories.put(id, history);
            }
        }
        return history;
    }

    private void catchUp(ReceivablesAccountId id, AccountHistory history) {
        List<RecordedEvent> batch;
        do {
            batch = events.readAggregate(id.toString(), history.version(), BATCH);
            for (RecordedEvent event : batch) {
                if (event.payload() instanceof ReceivablesEvent own) {
                    history.append(own);
                }
            }
        } while (batch.size() == BATCH);
    }

    /** Whether the account has posted the event at a position. */
    boolean hasPosted(ReceivablesAccountId id, long position) {
        return read(id).state().filter(state -> state.postedUpTo() >= position).isPresent();
    }
}
