package cis.query.billing.receivables;

import cis.api.billing.query.FindStatement;
import cis.api.billing.query.Statement;
import cis.api.billing.query.StatementLine;
import cis.api.billing.query.StatementTotal;
import cis.platform.projection.ReadModel;
import cis.platform.projection.ReadModels;
import cis.query.history.Streams;
import cis.query.money.Amounts;
import cis.query.paging.Page;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Answers what was posted to a customer's account. */
@Component
class StatementQueries {

    private final ReadModel<BalanceDocument> balances;
    private final ReadModel<PostingDocument> postings;
    private final Streams streams;

    StatementQueries(ReadModels readModels, BalanceProjection balances, PostingProjection postings, Streams streams) {
        this.balances = readModels.of(balances);
        this.postings = readModels.of(postings);
        this.streams = streams;
    }

    @QueryHandler
    Optional<Statement> on(FindStatement asked) {
        if (!streams.hasCustomer(asked.client(), asked.customerId())) {
            return Optional.empty();
        }
        List<StatementTotal> totals =
                BalanceQueries.accounts(balances, asked.client(), asked.customerId(), asked.currency()).stream()
                        .map(account -> total(account, asked.from(), asked.to()))
                        .toList();
        StatementCursor after = StatementCursor.parse(asked.after());
        Page<PostingDocument> page = PostingPages.read(
                postings,
                () -> Criteria.where("client")
                        .is(asked.client())
                        .and("customerId")
                        .is(asked.customerId().toString())
                        .and("onAccount")
                        .is(true),
                totals.stream().map(StatementTotal::currency).toList(),
                asked.from(),
                asked.to(),
                after == null ? null : after.order(),
                asked.limit());
        List<StatementLine> lines = lines(page.items(), totals, after);
        String next = page.next() == null
                ? null
                : new StatementCursor(page.next(), lines.getLast().balance().amount()).toString();
        return Optional.of(new Statement(asked.customerId(), asked.from(), asked.to(), totals, lines, next));
    }

    private List<StatementLine> lines(
            List<PostingDocument> page, List<StatementTotal> totals, @Nullable StatementCursor after) {
        Map<String, BigDecimal> running = new HashMap<>();
        totals.forEach(total -> running.put(total.currency(), total.opening().amount()));
        if (after != null) {
            running.put(after.currency(), after.balance());
        }
        DocumentNumbers numbers = DocumentNumbers.of(page, postings);
        List<StatementLine> lines = new ArrayList<>();
        for (PostingDocument posting : page) {
            BigDecimal balance = running.merge(posting.currency(), posting.change(), BigDecimal::add);
            lines.add(line(posting, balance, numbers.of(posting)));
        }
        return lines;
    }

    private static StatementLine line(PostingDocument posting, BigDecimal balance, DocumentNumbers.Documents about) {
        String currency = posting.currency();
        return new StatementLine(
                posting.position(),
                LocalDate.parse(posting.postedOn()),
                posting.kind(),
                about.invoiceId(),
                about.invoiceNumber(),
                about.creditNoteId(),
                about.creditNoteNumber(),
                about.paymentId(),
                Amounts.money(posting.amount(), currency),
                Amounts.money(posting.change(), currency),
                Amounts.money(balance, currency));
    }

    static StatementTotal total(BalanceDocument account, @Nullable LocalDate from, @Nullable LocalDate to) {
        String currency = account.currency();
        BigDecimal opening = from == null ? BigDecimal.ZERO : account.balanceBefore(from);
        BigDecimal closing = to == null ? account.sums().balance() : account.balanceOn(to);
        return new StatementTotal(currency, Amounts.money(opening, currency), Amounts.money(closing, currency));
    }
}
