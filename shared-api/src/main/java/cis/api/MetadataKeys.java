package cis.api;

/** The keys of an event's metadata: these and no others. None ever holds personal data. */
public final class MetadataKeys {

    /** Id of the message that began the whole chain. */
    public static final String CORRELATION_ID = "correlationId";
    /** Id of the message that directly led to this one. */
    public static final String CAUSATION_ID = "causationId";
    /** Id of the command that the event came from. */
    public static final String COMMAND_ID = "commandId";
    /** Opaque id of who acted; never an e-mail address. */
    public static final String ACTOR_ID = "actorId";
    /** {@code human}, {@code system}, {@code bot} or {@code customer}. */
    public static final String ACTOR_KIND = "actorKind";
    /** Client company whose data this is; {@code main} by default. */
    public static final String CLIENT = "client";
    /** The customer concerned; absent only where there is none. */
    public static final String CUSTOMER_ID = "customerId";

    public static final String REASON = "reason";
    public static final String CHANNEL = "channel";
    /** Keyed hashes of an idempotency key and of a command's content. */
    public static final String IDEMPOTENCY = "idempotency";

    public static final String POLICY = "policy";
    public static final String POLICY_VERSION = "policyVersion";

    private MetadataKeys() {}
}
