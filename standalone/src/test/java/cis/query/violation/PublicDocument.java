package cis.query.violation;

/** A document that other packages can see. */
public record PublicDocument(String id) {}
