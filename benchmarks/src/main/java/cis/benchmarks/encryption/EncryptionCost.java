package cis.benchmarks.encryption;

import cis.api.CustomerId;
import cis.api.customer.Address;
import cis.api.customer.ContactChannel;
import cis.api.customer.ContactPoint;
import cis.api.customer.CustomerName;
import cis.api.customer.Party;
import cis.api.customer.event.CustomerRegistered;
import cis.platform.event.EventSerializer;
import cis.platform.event.StoredTypes;
import cis.platform.json.JsonRules;
import cis.platform.personaldata.MasterKey;
import cis.platform.personaldata.MemoryKeyStore;
import cis.platform.personaldata.PersonalDataKeys;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import org.axonframework.serialization.SerializedObject;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes and reads a registration with three encrypted fields, and the same in clear, in windows that take turns; in
 * memory, on one thread. Prints every round.
 */
public final class EncryptionCost {

    private static final int WARM_UP_ROUNDS = 5;
    private static final int ROUNDS = 9;
    private static final int TIMES = 20_000;
    private static final String[] WINDOWS = {"write clear", "write encrypted", "read clear", "read encrypted"};

    private EncryptionCost() {}

    public static void main(String[] args) {
        PrintStream out = System.out;
        CustomerRegistered event = event();
        JsonMapper clear = JsonRules.stored(JsonMapper.builder()).build();
        EventSerializer serializer = new EventSerializer(
                StoredTypes.events(), new PersonalDataKeys(new MemoryKeyStore(), MasterKey.random()));
        byte[] inClear = clear.writeValueAsBytes(event);
        SerializedObject<byte[]> encrypted = serializer.serialize(event, byte[].class);
        Runnable[] windows = {
            () -> clear.writeValueAsBytes(event),
            () -> serializer.serialize(event, byte[].class),
            () -> clear.readValue(inClear, CustomerRegistered.class),
            () -> serializer.<byte[], CustomerRegistered>deserialize(encrypted)
        };
        double[][] micros = new double[windows.length][ROUNDS];
        for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
            for (int window = 0; window < windows.length; window++) {
                double taken = microsEach(windows[window]);
                out.printf("round %d, %s: %.2f us%n", round, WINDOWS[window], taken);
                if (round >= 0) {
                    micros[window][round] = taken;
                }
            }
        }
        out.printf("bytes: %d in clear, %d encrypted%n", inClear.length, encrypted.getData().length);
        for (int window = 0; window < windows.length; window++) {
            Arrays.sort(micros[window]);
            out.printf("median, %s: %.2f us%n", WINDOWS[window], micros[window][ROUNDS / 2]);
        }
    }

    private static double microsEach(Runnable work) {
        long start = System.nanoTime();
        for (int i = 0; i < TIMES; i++) {
            work.run();
        }
        return (System.nanoTime() - start) / 1_000.0 / TIMES;
    }

    private static CustomerRegistered event() {
        return new CustomerRegistered(
                CustomerId.of("018f3c00-0000-7000-8000-00000000000a"),
                "C10000008",
                Party.PERSON,
                new CustomerName("Anna", "Wiśniewska", null, null, null),
                List.of(new ContactPoint(ContactChannel.EMAIL, "anna.wisniewska@example.org", true)),
                new Address(null, "ul. Długa 7", null, "Warszawa", null, "00-238", "PL"),
                null,
                "pl-PL",
                null,
                null,
                null);
    }
}
