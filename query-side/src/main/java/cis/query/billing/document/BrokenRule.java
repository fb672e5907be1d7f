package cis.query.billing.document;

/**
 * A rule that an e-invoice breaks.
 *
 * @param id as EN 16931 has it ({@code BR-AE-02}); {@code XSD} where UBL itself is broken
 * @param text what the rule says, without anything of the document
 */
public record BrokenRule(String id, String text) {}
