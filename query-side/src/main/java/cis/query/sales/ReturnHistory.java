package cis.query.sales;

import cis.api.sales.ReturnLine;
import cis.api.sales.event.ReturnRecorded;
import cis.api.sales.query.ReturnLineView;
import cis.api.sales.query.ReturnView;
import cis.platform.event.RecordedEvent;
import cis.query.money.Amounts;
import java.util.List;
import java.util.Optional;

/** A return, folded from its own events. */
final class ReturnHistory {

    private ReturnHistory() {}

    /** Empty where the events are not those of a return, from the first one on. */
    static Optional<ReturnView> view(List<RecordedEvent> events) {
        if (events.isEmpty() || !(events.getFirst().payload() instanceof ReturnRecorded recorded)) {
            return Optional.empty();
        }
        return Optional.of(new ReturnView(
                recorded.returnId(),
                recorded.customerId(),
                recorded.source(),
                recorded.externalId(),
                recorded.purchaseId(),
                recorded.occurredOn(),
                recorded.channel(),
                recorded.currency(),
                recorded.country(),
                Amounts.money(recorded.total(), recorded.currency()),
                recorded.lines().stream()
                        .map(line -> line(line, recorded.currency()))
                        .toList(),
                events.getFirst().recordedAt(),
                events.getLast().sequence() + 1));
    }

    private static ReturnLineView line(ReturnLine line, String currency) {
        return new ReturnLineView(
                line.line(),
                line.purchaseLine(),
                line.sku(),
                line.description(),
                line.quantity(),
                line.unitPrice(),
                Amounts.money(line.amount(), currency));
    }
}
