package cis.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import cis.api.CustomerId;
import cis.api.PersonalData;
import cis.platform.personaldata.DataSubject;
import cis.platform.personaldata.MasterKey;
import cis.platform.personaldata.MemoryKeyStore;
import cis.platform.personaldata.PersonalDataKeys;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.serialization.SerializedObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StoringSnapshotsTest {

    private final EventSerializer serializer = new EventSerializer(
            StoredTypes.none().and("customer", Customer.class),
            new PersonalDataKeys(new MemoryKeyStore(), MasterKey.random()));

    @Test
    void an_aggregate_comes_back_with_its_private_fields_under_its_own_name() {
        SerializedObject<String> snapshot = serializer.serialize(new Customer("Anna"), String.class);

        Customer read = serializer.deserialize(snapshot);

        assertThat(snapshot.getType().getName()).isEqualTo("customer");
        assertThat(read.name).isEqualTo("Anna");
        assertThat(read.purchases).isEqualTo(Map.of("a", 3));
        assertThat(read.closed).isTrue();
    }

    @Test
    void personal_data_of_an_aggregate_is_encrypted_too() {
        assertThat(serializer.serialize(new Customer("Anna"), String.class).getData())
                .contains("pd1:")
                .doesNotContain("Anna");
    }

    static final class Customer implements DataSubject {

        private @Nullable CustomerId id;

        @PersonalData(field = "customer.name")
        private @Nullable String name;

        private Map<String, Integer> purchases = new HashMap<>();
        private boolean closed;

        @SuppressWarnings("unused") // for the serialiser
        private Customer() {}

        Customer(String name) {
            this.id = PersonSeens.ANNA;
            this.name = name;
            this.purchases.put("a", 3);
            this.closed = true;
        }

        @Override
        public @Nullable CustomerId dataSubject() {
            return id;
        }

        public String getGreeting() {
            return "Hello " + name;
        }
    }
}
