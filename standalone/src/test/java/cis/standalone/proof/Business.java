package cis.standalone.proof;

import cis.api.CommandReply;
import cis.api.CommandReply.AppendedEvent;
import cis.api.CustomerId;
import cis.api.customer.NoteId;
import cis.api.sales.PurchaseId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** What a client company's callers know of what they did, all of them together. */
final class Business {

    record KnownEvent(CustomerId customer, UUID id, String type) {}

    record KnownPurchase(PurchaseId id, CustomerId customer, UUID event, int lines, String currency) {}

    private final String client;
    private final List<CustomerId> customers = new ArrayList<>();
    private final List<KnownEvent> events = new ArrayList<>();
    private final List<KnownPurchase> purchases = new ArrayList<>();
    private final List<NoteId> notes = new ArrayList<>();
    private final KnownCare care = new KnownCare();

    Business(String client) {
        this.client = client;
    }

    String client() {
        return client;
    }

    KnownCare care() {
        return care;
    }

    synchronized void registered(CommandReply reply) {
        customers.add(CustomerId.of(reply.id()));
        changed(reply);
    }

    /** Notes and interactions are no customers, and a correction of theirs is refused. */
    synchronized void changed(CommandReply reply) {
        for (AppendedEvent event : reply.events()) {
            events.add(new KnownEvent(CustomerId.of(reply.id()), event.id(), event.type()));
        }
    }

    synchronized void bought(CommandReply reply, CustomerId customer, int lines, String currency) {
        for (AppendedEvent event : reply.events()) {
            purchases.add(new KnownPurchase(PurchaseId.of(reply.id()), customer, event.id(), lines, currency));
        }
    }

    synchronized void noted(CommandReply reply) {
        notes.add(NoteId.of(reply.id()));
    }

    synchronized Optional<CustomerId> someCustomer(Random random) {
        return some(customers, random);
    }

    synchronized Optional<KnownEvent> someEvent(Random random) {
        return some(events, random);
    }

    synchronized Optional<KnownPurchase> somePurchase(Random random) {
        return some(purchases, random);
    }

    synchronized Optional<NoteId> someNote(Random random) {
        return some(notes, random);
    }

    /** The early ones far more often than the late ones, so that a few have a long history. */
    private static <T> Optional<T> some(List<T> all, Random random) {
        double skewed = random.nextDouble() * random.nextDouble();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get((int) (skewed * all.size())));
    }
}
