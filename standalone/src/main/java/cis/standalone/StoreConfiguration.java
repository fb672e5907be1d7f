package cis.standalone;

import cis.platform.directory.CustomerNumbers;
import cis.platform.directory.IdentityDirectory;
import cis.platform.event.EventLog;
import cis.platform.event.EventSerializer;
import cis.platform.event.EventUpcasters;
import cis.platform.event.StoredTypes;
import cis.platform.personaldata.KeyStore;
import cis.platform.personaldata.PersonalDataKeys;
import cis.standalone.eventstore.EventFile;
import cis.standalone.eventstore.EventFormat;
import cis.standalone.eventstore.SqliteEventLog;
import cis.standalone.eventstore.SqliteEventStorageEngine;
import cis.standalone.eventstore.SqliteEventStore;
import cis.standalone.keys.KeyFile;
import cis.standalone.sqlite.GroupWriterOptions;
import cis.standalone.sqlite.SqliteFile;
import java.sql.SQLException;
import java.time.Clock;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The event file and the keys, and Axon's store and serializers on them. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    Clock clock(StandaloneSettings settings) {
        return Clock.system(settings.zone());
    }

    @Bean
    KeyFile keyFile(StandaloneSettings settings, Clock clock) throws SQLException {
        return KeyFile.open(settings.data(), System.getenv(), clock);
    }

    @Bean
    KeyStore keyStore(KeyFile keys) {
        return keys.keyStore();
    }

    @Bean
    IdentityDirectory identityDirectory(KeyFile keys) {
        return keys.identityDirectory();
    }

    @Bean
    CustomerNumbers customerNumbers(KeyFile keys) {
        return keys.customerNumbers();
    }

    @Bean
    PersonalDataKeys personalDataKeys(KeyFile keys) {
        return keys.personalDataKeys();
    }

    /** Also for messages and whatever Axon keeps: nothing leaves through another one. */
    @Bean
    @Primary
    @Qualifier("eventSerializer")
    Serializer eventSerializer(StoredTypes types, PersonalDataKeys keys) {
        return new EventSerializer(types, keys);
    }

    @Bean
    EventFile eventFile(StandaloneSettings settings, Serializer serializer) throws SQLException {
        return EventFile.open(
                SqliteFile.durable(settings.data().resolve("events.db")),
                new EventFormat(serializer, serializer, EventUpcasters.chain()),
                GroupWriterOptions.DEFAULT);
    }

    @Bean
    EventLog eventLog(EventFile file) {
        return new SqliteEventLog(file);
    }

    @Bean(name = "eventBus")
    EventStore eventStore(EventFile file, Serializer serializer) {
        return new SqliteEventStore(new SqliteEventStorageEngine(
                file, new EventFormat(serializer, serializer, EventUpcasters.chain())));
    }
}
