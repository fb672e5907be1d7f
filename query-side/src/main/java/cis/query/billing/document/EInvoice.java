package cis.query.billing.document;

import java.util.List;

/**
 * A document as XML, and the rules of EN 16931 it breaks; only one that breaks none may be handed out.
 *
 * @param xml to be sent as UTF-8
 */
public record EInvoice(String xml, List<BrokenRule> brokenRules) {

    public EInvoice {
        brokenRules = List.copyOf(brokenRules);
    }

    public boolean isValid() {
        return brokenRules.isEmpty();
    }
}
