package cis.platform.personaldata;

import cis.api.CommandRejected;
import cis.api.CustomerId;
import cis.api.GeneralError;
import cis.api.RetentionClass;
import cis.platform.personaldata.KeyStore.WrappedKey;
import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts and decrypts personal data, each subject's under keys of their own. A key is durable in the store before
 * anything is encrypted under it. Keys in use are kept unwrapped in a bounded cache. For any number of threads.
 */
public final class PersonalDataKeys {

    private static final int MAX_CACHED_KEYS = 50_000;
    private static final Duration CACHED_FOR = Duration.ofMinutes(10);
    private static final Duration LOADED_WITHIN = Duration.ofSeconds(20);
    private static final int FIRST_KEY = 1;
    /** In the cache, stands for the key that new data is encrypted under. */
    private static final int CURRENT = 0;

    private record Name(CustomerId subject, RetentionClass retention, int keyId) {}

    private record DataKey(int keyId, Aead aead) {}

    private final KeyStore store;
    private final Aead wrapping;
    private final SecureRandom random = new SecureRandom();
    private final AsyncCache<Name, DataKey> cache = Caffeine.newBuilder()
            .maximumSize(MAX_CACHED_KEYS)
            .expireAfterWrite(CACHED_FOR)
            .executor(Runnable::run)
            .buildAsync();

    public PersonalDataKeys(KeyStore store, MasterKey masterKey) {
        this.store = store;
        this.wrapping = masterKey.wrapping();
    }

    /** @throws KeyDestroyedException when the subject's keys of that class have been destroyed */
    String encrypt(CustomerId subject, RetentionClass retention, String field, byte[] plain) {
        Name name = new Name(subject, retention, CURRENT);
        DataKey key = cached(name, () -> unwrap(findOrCreate(subject, retention)));
        if (key == null) {
            throw new IllegalStateException("no key of " + subject);
        }
        try {
            String boundTo = EncryptedField.boundTo(subject, retention, key.keyId(), field);
            byte[] ciphertext = key.aead().encrypt(plain, boundTo.getBytes(StandardCharsets.UTF_8));
            return EncryptedField.text(boundTo, ciphertext);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot encrypt field " + field, e);
        }
    }

    /** What was encrypted; null when its key exists no more. */
    byte @Nullable [] decrypt(EncryptedField encrypted) {
        Name name = new Name(encrypted.subject(), encrypted.retention(), encrypted.keyId());
        DataKey key = cached(
                name,
                () -> store.find(name.subject(), name.retention(), name.keyId())
                        .map(this::unwrap)
                        .orElse(null));
        if (key == null) {
            return null;
        }
        try {
            return key.aead().decrypt(encrypted.bytes(), encrypted.boundToBytes());
        } catch (GeneralSecurityException e) {
            throw new UnreadablePersonalDataException(encrypted.field(), "was altered, or belongs somewhere else");
        }
    }

    /** Makes everything that was encrypted for the subject in that class unreadable, for ever. */
    public void destroy(CustomerId subject, RetentionClass retention) {
        store.destroy(subject, retention);
        // Not its synchronous view: that passes over what is being loaded.
        cache.asMap().keySet().removeIf(name -> name.subject().equals(subject) && name.retention() == retention);
    }

    /** Loads outside of the cache's locks: creating a key waits for the disk. */
    private @Nullable DataKey cached(Name name, Supplier<@Nullable DataKey> load) {
        CompletableFuture<DataKey> known = cache.getIfPresent(name);
        if (known == null) {
            CompletableFuture<DataKey> mine = new CompletableFuture<>();
            known = cache.asMap().putIfAbsent(name, mine);
            if (known == null) {
                return complete(mine, load);
            }
        }
        return loadedElsewhere(known);
    }

    /** @throws CommandRejected when another thread takes too long to load the key: the key store is not well */
    private static DataKey loadedElsewhere(CompletableFuture<DataKey> loading) {
        try {
            return loading.get(LOADED_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new CommandRejected(GeneralError.STORE_UNAVAILABLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandRejected(GeneralError.STORE_UNAVAILABLE);
        }
    }

    private static @Nullable DataKey complete(
            CompletableFuture<@Nullable DataKey> future, Supplier<@Nullable DataKey> load) {
        try {
            DataKey key = load.get();
            future.complete(key);
            return key;
        } catch (RuntimeException | Error e) {
            future.completeExceptionally(e);
            throw e;
        }
    }

    private WrappedKey findOrCreate(CustomerId subject, RetentionClass retention) {
        return store.findCurrent(subject, retention).orElseGet(() -> store.createIfAbsent(newKey(subject, retention)));
    }

    private WrappedKey newKey(CustomerId subject, RetentionClass retention) {
        byte[] key = new byte[AesGcm.KEY_SIZE_BYTES];
        random.nextBytes(key);
        try {
            byte[] wrapped = wrapping.encrypt(key, boundTo(subject, retention, FIRST_KEY));
            return new WrappedKey(
                    subject, retention, FIRST_KEY, Base64.getEncoder().encodeToString(wrapped));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot wrap a key", e);
        }
    }

    private DataKey unwrap(WrappedKey key) {
        try {
            byte[] boundTo = boundTo(key.subject(), key.retention(), key.keyId());
            byte[] plain = wrapping.decrypt(Base64.getDecoder().decode(key.wrapped()), boundTo);
            return new DataKey(key.keyId(), AesGcm.of(plain));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("key " + key + " was altered, or wrapped under another master key", e);
        }
    }

    private static byte[] boundTo(CustomerId subject, RetentionClass retention, int keyId) {
        return ("key:" + subject + ":" + retention.name() + ":" + keyId).getBytes(StandardCharsets.US_ASCII);
    }
}
