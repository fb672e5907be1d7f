package cis.standalone.proof;

import cis.api.Command;
import cis.api.CommandRejected;
import cis.api.CommandReply;
import cis.api.CustomerId;
import cis.api.care.command.CareCommand;
import cis.api.customer.command.AddNote;
import cis.api.customer.command.CustomerCommand;
import cis.api.customer.command.RegisterCustomer;
import cis.api.sales.command.RecordPurchase;
import cis.command.dispatch.Commands;
import cis.platform.web.RequestContext;
import cis.standalone.proof.Business.KnownEvent;
import cis.standalone.proof.Business.KnownPurchase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Sends commands of every kind, for several client companies, from several threads. */
final class RandomCommands {

    private static final int THREADS = 4;
    private static final int REPEATED = 20;
    private static final int FIRST_CUSTOMERS = 5;
    private static final int CARE = 6;
    private static final int CATALOGUE = 12;

    private final Commands commands;
    private final long seed;
    private final List<Business> clients =
            List.of(new Business("main"), new Business("second-client"), new Business("third-client"));
    private final Map<String, Integer> accepted = new ConcurrentHashMap<>();
    private final Map<String, Integer> refused = new ConcurrentHashMap<>();

    RandomCommands(Commands commands, long seed) {
        this.commands = commands;
        this.seed = seed;
    }

    List<String> clients() {
        return clients.stream().map(Business::client).toList();
    }

    /** How many of each kind were accepted. */
    Map<String, Integer> accepted() {
        return new TreeMap<>(accepted);
    }

    /** How often each code was the answer. */
    Map<String, Integer> refused() {
        return new TreeMap<>(refused);
    }

    void send(int number) throws InterruptedException {
        AtomicInteger left = new AtomicInteger(number);
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Callable<Void>> callers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Random random = new Random(seed + i);
                callers.add(() -> {
                    while (left.getAndDecrement() > 0) {
                        sendOne(random);
                    }
                    return null;
                });
            }
            for (Future<Void> caller : threads.invokeAll(callers)) {
                caller.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError("a command failed with seed " + seed, e.getCause());
        }
    }

    private void sendOne(Random random) {
        RandomValues some = new RandomValues(random);
        Business business = some.of(clients);
        Command command = next(business, random, some);
        String key = some.oneIn(REPEATED) ? new UUID(random.nextLong(), random.nextLong()).toString() : null;
        try {
            CommandReply reply = commands.send(command, caller(business, random, key));
            learn(business, command, reply);
            accepted.merge(command.getClass().getSimpleName(), 1, Integer::sum);
            if (key != null) {
                commands.send(command, caller(business, random, key));
            }
        } catch (CommandRejected rejected) {
            refused.merge(rejected.rejection().code(), 1, Integer::sum);
        }
    }

    private static RequestContext caller(Business business, Random random, @Nullable String key) {
        String correlation = new UUID(random.nextLong(), random.nextLong()).toString();
        return new RequestContext(business.client(), "proof", "system", correlation, key, null);
    }

    private static Command next(Business business, Random random, RandomValues some) {
        RandomCustomerCommands customers = new RandomCustomerCommands(some);
        RandomSalesCommands sales = new RandomSalesCommands(some);
        Optional<CustomerId> customer = business.someCustomer(random);
        Optional<KnownPurchase> purchase = business.somePurchase(random);
        Optional<KnownEvent> event = business.someEvent(random);
        if (customer.isEmpty() || some.upTo(100) <= FIRST_CUSTOMERS) {
            return customers.registration();
        }
        if (some.oneIn(CARE)) {
            return new RandomCareCommands(some, business.care()).command(customer.get());
        }
        if (some.oneIn(CATALOGUE)) {
            return new RandomCatalogueCommands(some).command(business.client(), customer.get());
        }
        return switch (some.upTo(20)) {
            case 1 -> customers.registration();
            case 2, 3, 4, 5 -> sales.purchase(customer.get());
            case 6 -> sales.standaloneReturn(customer.get());
            case 7, 8 -> purchase.<Command>map(sales::returnOf).orElseGet(() -> sales.standaloneReturn(customer.get()));
            case 9 -> purchase.<Command>map(sales::correction).orElseGet(() -> sales.purchase(customer.get()));
            case 10 ->
                purchase.filter(one -> some.oneIn(2))
                        .<Command>map(sales::reversal)
                        .orElseGet(() -> customers.note(customer.get()));
            case 11 -> customers.note(customer.get());
            case 12 ->
                business.someNote(random).<Command>map(customers::amendment).orElseGet(customers::registration);
            case 13 -> customers.interaction(customer.get());
            case 14 -> event.<Command>map(customers::correction).orElseGet(customers::registration);
            default -> customers.about(customer.get());
        };
    }

    private static void learn(Business business, Command command, CommandReply reply) {
        switch (command) {
            case RegisterCustomer c -> business.registered(reply);
            case AddNote c -> business.noted(reply);
            case RecordPurchase c ->
                business.bought(
                        reply,
                        Objects.requireNonNull(c.customerId().id()),
                        c.lines().size(),
                        c.currency());
            case CareCommand c -> RandomCareCommands.learn(business.care(), reply);
            case CustomerCommand c -> business.changed(reply);
            default -> {
                // Nothing that a later command could name.
            }
        }
    }
}
