package cis.query.billing.receivables;

import cis.api.CustomerId;
import cis.api.billing.query.Ageing;
import cis.api.billing.query.CustomerBalance;
import cis.api.billing.query.FindAgeing;
import cis.api.billing.query.FindBalance;
import cis.api.billing.query.FindLedger;
import cis.api.billing.query.FindStatement;
import cis.api.billing.query.Ledger;
import cis.api.billing.query.Statement;
import cis.platform.event.RecordedEvent;
import cis.platform.projection.Pasts;
import cis.platform.projection.ProjectionGroup;
import cis.platform.projection.ReadModels;
import cis.platform.projection.Rebuild;
import cis.query.history.Streams;
import cis.query.story.Story;
import cis.query.time.Today;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The read models of what is owed in a database of their own, and the questions that they answer. */
final class Served {

    private final BalanceProjection balances = new BalanceProjection();
    private final PostingProjection postings = new PostingProjection();
    private final LedgerProjection ledger = new LedgerProjection();
    private final ReceivableProjection receivables = new ReceivableProjection();
    private final Story story;
    private final MongoDatabase database;
    private final LocalDate today;

    Served(Story story, MongoDatabase database, LocalDate today) {
        this.story = story;
        this.database = database;
        this.today = today;
    }

    /** Each batch twice. */
    Served live(int batchSize) {
        try (ProjectionGroup group = group()) {
            group.prepare();
            List<RecordedEvent> events = story.events();
            for (int from = 0; from < events.size(); from += batchSize) {
                List<RecordedEvent> batch = events.subList(from, Math.min(events.size(), from + batchSize));
                group.apply(batch);
                group.apply(batch);
            }
        }
        return this;
    }

    Served rebuilt() {
        try (ProjectionGroup group = group()) {
            new Rebuild(group, story).run(progress -> {}, () -> false);
        }
        return this;
    }

    CustomerBalance balance(CustomerId customer) {
        return new BalanceQueries(models(), balances, receivables, new Streams(story, new Pasts(story, ZoneOffset.UTC)))
                .on(new FindBalance("main", customer))
                .orElseThrow();
    }

    Statement statement(
            CustomerId customer, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String after, int limit) {
        return new StatementQueries(models(), balances, postings, new Streams(story, new Pasts(story, ZoneOffset.UTC)))
                .on(new FindStatement("main", customer, from, to, null, after, limit))
                .orElseThrow();
    }

    Ledger ledger(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String currency,
            @Nullable String after,
            int limit) {
        return new LedgerQueries(models(), ledger, postings)
                .on(new FindLedger("main", from, to, currency, after, limit));
    }

    Ageing ageing(@Nullable LocalDate on, @Nullable CustomerId customer) {
        Clock clock = Clock.fixed(today.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        return new AgeingQueries(models(), receivables, balances, ledger, new Today(clock, ZoneOffset.UTC))
                .on(new FindAgeing("main", on, null, customer));
    }

    private ProjectionGroup group() {
        return new ProjectionGroup(List.of(balances, postings, ledger, receivables), database, Clock.systemUTC());
    }

    private ReadModels models() {
        return new ReadModels(database);
    }
}
