package cis.command.dispatch;

import static cis.command.dispatch.CommandType.creating;

import cis.api.Command;
import cis.api.customer.command.AddNote;
import cis.api.customer.command.CustomerCommand;
import cis.api.customer.command.LogInteraction;
import cis.api.customer.command.RegisterCustomer;
import cis.api.sales.command.RecordPurchase;
import cis.api.sales.command.RecordReturn;
import cis.api.sales.command.ReturnPurchase;
import cis.api.sales.command.SalesCommand;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Every command, by its name: those named here create something, all others concern what exists. */
public final class CommandCatalogue {
    private static final String CUSTOMER_ID = "customerId";
    private static final String PURCHASE = "purchaseId";

    private final Map<String, CommandType> byName = new LinkedHashMap<>();
    private final Map<Class<?>, CommandType> byClass = new LinkedHashMap<>();

    public CommandCatalogue() {
        List.of(
                        creating(RegisterCustomer.class, "customers"),
                        creating(AddNote.class, "notes").under(CUSTOMER_ID),
                        creating(LogInteraction.class, "interactions").under(CUSTOMER_ID),
                        creating(RecordPurchase.class, "purchases"),
                        creating(RecordReturn.class, "returns"),
                        CommandType.onExisting(ReturnPurchase.class).creatingBeside("returnId", "returns"))
                .forEach(this::add);
        Stream.of(CustomerCommand.class, SalesCommand.class)
                .flatMap(context -> Arrays.stream(context.getPermittedSubclasses()))
                .map(type -> type.<Command>asSubclass(Command.class))
                .filter(type -> !byClass.containsKey(type))
                .map(CommandType::onExisting)
                .forEach(this::add);
    }

    private void add(CommandType type) {
        byName.put(type.name(), type);
        byClass.put(type.type(), type);
    }

    public Collection<CommandType> all() {
        return List.copyOf(byName.values());
    }

    public Optional<CommandType> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * A return that names its purchase is another command than one that stands alone; callers need not know. A purchase
     * that is null is none, and is taken out of the body.
     */
    CommandType variant(CommandType named, ObjectNode body) {
        if (named.type() != RecordReturn.class || !body.has(PURCHASE)) {
            return named;
        }
        if (body.hasNonNull(PURCHASE)) {
            return of(ReturnPurchase.class);
        }
        body.remove(PURCHASE);
        return named;
    }

    public CommandType of(Class<?> type) {
        CommandType found = byClass.get(type);
        if (found == null) {
            throw new IllegalArgumentException("not a command: " + type.getSimpleName());
        }
        return found;
    }
}
