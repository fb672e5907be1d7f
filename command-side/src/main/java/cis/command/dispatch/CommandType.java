package cis.command.dispatch;

import cis.api.Command;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What the server must know of a kind of command. */
public final class CommandType {
    private final Class<? extends Command> type;
    private final String target;
    private final @Nullable String created;
    private final @Nullable String fromPath;
    private final @Nullable String collection;
    private final boolean targetFound;
    private final Set<String> notInBody;
    private final Map<String, RecordComponent> inBody;

    /**
     * @param target component that holds the id of the deciding aggregate
     * @param created component that holds the id of what comes into being; null for a command on something existing
     * @param fromPath component that holds the id in the path; null where there is none
     * @param collection path segment under which what is created is found; null for a command on something existing
     * @param targetFound whether the command side finds the deciding aggregate itself, from what the path names; then no
     *     caller gives its id, and the command has none until then
     */
    private CommandType(
            Class<? extends Command> type,
            String target,
            @Nullable String created,
            @Nullable String fromPath,
            @Nullable String collection,
            boolean targetFound) {
        this.type = type;
        this.target = target;
        this.created = created;
        this.fromPath = fromPath;
        this.collection = collection;
        this.targetFound = targetFound;
        this.notInBody = Stream.of(created, fromPath, targetFound ? target : null)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
        this.inBody = RecordShape.byName(RecordShape.of(type).components().stream()
                .filter(component -> !notInBody.contains(component.getName())));
    }

    static CommandType onExisting(Class<? extends Command> type) {
        String target = targetOf(type);
        return new CommandType(type, target, null, target, null, false);
    }

    static CommandType creating(Class<? extends Command> type, String collection) {
        String target = targetOf(type);
        return new CommandType(type, target, target, null, collection, false);
    }

    /** A command that is decided by another aggregate than the one in its path. */
    static CommandType onTargetOf(Class<? extends Command> type, String pathComponent) {
        return new CommandType(type, targetOf(type), null, pathComponent, null, true);
    }

    CommandType under(String pathComponent) {
        return new CommandType(type, target, created, pathComponent, collection, targetFound);
    }

    CommandType creatingBeside(String component, String inCollection) {
        return new CommandType(type, target, component, null, inCollection, targetFound);
    }

    public String name() {
        return type.getSimpleName();
    }

    public boolean creates() {
        return created != null;
    }

    Chain chain() {
        return Chain.startedBy(type);
    }

    /** Whether the deciding aggregate itself comes into being. */
    boolean createsItsTarget() {
        return target.equals(created);
    }

    public Class<? extends Command> type() {
        return type;
    }

    String target() {
        return target;
    }

    @Nullable
    String created() {
        return created;
    }

    public @Nullable String fromPath() {
        return fromPath;
    }

    @Nullable
    String collection() {
        return collection;
    }

    boolean targetFound() {
        return targetFound;
    }

    /** Components that no caller gives in a body. */
    public Set<String> notInBody() {
        return notInBody;
    }

    /** Components that a body may give, in their order. */
    Map<String, RecordComponent> inBody() {
        return inBody;
    }

    Class<?> typeOf(String component) {
        return RecordShape.of(type).component(component).getType();
    }

    /** The command with one component replaced. */
    Command with(Command command, String component, Object value) {
        Map<String, @Nullable Object> values = RecordShape.of(type).values(command);
        values.put(component, value);
        return create(values);
    }

    @Nullable
    Object value(Command command, String component) {
        RecordShape shape = RecordShape.of(type);
        return shape.value(command, shape.component(component));
    }

    /** @param values by name of component; absent ones are null */
    Command create(Map<String, ? extends @Nullable Object> values) {
        return (Command) RecordShape.of(type).create(values);
    }

    private static String targetOf(Class<? extends Command> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(TargetAggregateIdentifier.class))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type.getSimpleName() + " has no target"))
                .getName();
    }
}
