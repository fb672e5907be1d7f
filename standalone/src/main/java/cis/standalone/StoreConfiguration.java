package cis.standalone;

import cis.platform.directory.ComplaintNumbers;
import cis.platform.directory.CustomerNumbers;
import cis.platform.directory.IdentityDirectory;
import cis.platform.event.EventLog;
import cis.platform.event.EventSerializer;
import cis.platform.event.EventUpcasters;
import cis.platform.event.StoredTypes;
import cis.platform.personaldata.KeyStore;
import cis.platform.personaldata.KeyedHash;
import cis.platform.personaldata.PersonalDataKeys;
import cis.platform.projection.TokenPositions;
import cis.standalone.data.DataDirectory;
import cis.standalone.data.DataDirectoryLock;
import cis.standalone.eventstore.EventFile;
import cis.standalone.eventstore.EventFormat;
import cis.standalone.eventstore.SqliteEventLog;
import cis.standalone.eventstore.SqliteEventStorageEngine;
import cis.standalone.eventstore.SqliteEventStore;
import cis.standalone.eventstore.SqliteTokenStore;
import cis.standalone.keys.KeyFile;
import cis.standalone.progress.Progress;
import cis.standalone.sqlite.GroupWriterOptions;
import cis.standalone.sqlite.SqliteFile;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Objects;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The event file and the keys, and Axon's store and serializer on them. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    Clock clock(StandaloneSettings settings) {
        return Clock.system(settings.zone());
    }

    /** Held before anything in the directory is opened. */
    @Bean
    DataDirectoryLock dataDirectoryLock(StandaloneSettings settings) throws IOException {
        return DataDirectoryLock.acquire(new DataDirectory(settings.data()));
    }

    @Bean
    KeyFile keyFile(StandaloneSettings settings, Clock clock, DataDirectoryLock held) throws SQLException {
        return KeyFile.open(settings.data(), System.getenv(), clock);
    }

    @Bean
    KeyedHash requestHash(KeyFile keys) {
        return keys.keyedHash("request");
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
    ComplaintNumbers complaintNumbers(KeyFile keys) {
        return keys.complaintNumbers();
    }

    @Bean
    PersonalDataKeys personalDataKeys(KeyFile keys) {
        return keys.personalDataKeys();
    }

    /** Events, and every aggregate under the type that its events carry. */
    @Bean
    StoredTypes storedTypes(ListableBeanFactory beans) {
        StoredTypes types = StoredTypes.events();
        for (String aggregate : beans.getBeanNamesForAnnotation(Aggregate.class)) {
            Class<?> type = Objects.requireNonNull(beans.getType(aggregate));
            types = types.and(type.getAnnotation(Aggregate.class).type(), type);
        }
        return types;
    }

    /** Also for messages and whatever Axon keeps: nothing leaves through another one. */
    @Bean
    @Primary
    Serializer serializer(StoredTypes types, PersonalDataKeys keys) {
        return new EventSerializer(types, keys);
    }

    @Bean
    EventFormat eventFormat(Serializer serializer) {
        return new EventFormat(serializer, serializer, EventUpcasters.chain());
    }

    @Bean
    EventFile eventFile(StandaloneSettings settings, EventFormat format, ObjectProvider<Progress> progress)
            throws SQLException {
        return EventFile.open(
                SqliteFile.durable(new DataDirectory(settings.data()).events()),
                format,
                GroupWriterOptions.DEFAULT,
                progress.getIfAvailable(() -> Progress.NONE));
    }

    @Bean
    EventLog eventLog(EventFile file) {
        return new SqliteEventLog(file);
    }

    @Bean(name = "eventBus")
    EventStore eventStore(EventFile file, EventFormat format) {
        return new SqliteEventStore(new SqliteEventStorageEngine(file, format));
    }

    @Bean
    TokenStore tokenStore(EventFile file) {
        return new SqliteTokenStore(file);
    }

    @Bean
    TokenPositions tokenPositions() {
        return new TokenPositions(0);
    }

    @Bean("eventStoreHealthIndicator")
    HealthIndicator eventStoreHealth(EventFile events, KeyFile keys) {
        return () -> (events.isWritable() && keys.isAvailable() ? Health.up() : Health.outOfService())
                .withDetail("head", events.head())
                .build();
    }
}
