package cis.platform.personaldata;

import cis.api.CustomerId;
import cis.api.RetentionClass;
import java.util.Optional;

/** Keeps the wrapped keys of data subjects, apart from the events, so that destroying a key erases what it protects. */
public interface KeyStore {

    /**
     * @param keyId from 1, within subject and class
     * @param wrapped the data key, encrypted under the master key, in Base64
     */
    record WrappedKey(CustomerId subject, RetentionClass retention, int keyId, String wrapped) {

        @Override
        public String toString() {
            return "WrappedKey[" + subject + " " + retention + " " + keyId + "]";
        }
    }

    Optional<WrappedKey> find(CustomerId subject, RetentionClass retention, int keyId);

    Optional<WrappedKey> findCurrent(CustomerId subject, RetentionClass retention);

    /**
     * Stores a new key unless the subject has a current one for that class; answers the one that is current. Durable
     * when it returns.
     *
     * @throws KeyDestroyedException when the subject's keys of that class have been destroyed
     */
    WrappedKey createIfAbsent(WrappedKey candidate);

    /**
     * Overwrites every key of the subject and class, for ever: none can be created again. Durable when it returns; no
     * harm when repeated. Callers go through {@link PersonalDataKeys#destroy}, which forgets cached keys too.
     */
    void destroy(CustomerId subject, RetentionClass retention);
}
