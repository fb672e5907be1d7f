package cis.api;

/**
 * Classes of personal data that are kept, and destroyed, together: one key a data subject and class. The names are
 * part of stored events.
 */
public enum RetentionClass {
    /** Names, contact points, addresses, birth date. */
    PROFILE,
    /** Complaint texts, notes, interactions, remittance texts. */
    INTERACTION,
    FEEDBACK,
    BEHAVIOUR,
    CONTRACT,
    /** Buyer data on an issued document. */
    FISCAL,
    CREDENTIAL
}
