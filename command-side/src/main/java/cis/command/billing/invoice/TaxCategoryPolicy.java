package cis.command.billing.invoice;

import cis.api.billing.BillingError;
import cis.api.billing.InvoiceLineInput;
import cis.api.billing.TaxCategory;
import cis.command.aggregate.Faults;
import java.util.Optional;

/**
 * BIL-04: STANDARD goes with a rate above 0 and every other category with 0; a rate above 0 alone means STANDARD, a
 * rate of 0 needs its category said. BIL-05: an exempt line says why, no other does. Source: EN 16931-1, BR-S-05,
 * BR-Z-05, BR-E-05, BR-AE-05 and BR-E-10.
 */
final class TaxCategoryPolicy {

    private TaxCategoryPolicy() {}

    /** @param pointer JSON Pointer to the line within the command's body */
    static Optional<TaxCategory> category(InvoiceLineInput line, String pointer, Faults faults) {
        boolean taxed = line.taxRate().signum() > 0;
        TaxCategory category = line.taxCategory();
        if (category == null) {
            category = taxed ? TaxCategory.STANDARD : null;
        }
        if (category == null) {
            faults.add(BillingError.TAX_CATEGORY_MISSING, pointer + "/taxCategory", "is needed with a rate of 0");
            return Optional.empty();
        }
        if (taxed != (category == TaxCategory.STANDARD)) {
            faults.add(
                    BillingError.TAX_CATEGORY_CONTRADICTS_RATE,
                    pointer + "/taxCategory",
                    taxed ? "has no rate above 0" : "has a rate above 0");
        }
        checkReason(line, category, pointer, faults);
        return Optional.of(category);
    }

    private static void checkReason(InvoiceLineInput line, TaxCategory category, String pointer, Faults faults) {
        boolean exempt = category == TaxCategory.EXEMPT;
        boolean said = line.exemptionReason() != null;
        if (exempt && !said) {
            faults.add(BillingError.EXEMPTION_REASON_MISSING, pointer + "/exemptionReason", "must say why");
        }
        if (!exempt && said) {
            faults.add(BillingError.EXEMPTION_REASON_MISPLACED, pointer + "/exemptionReason", "is for exempt lines");
        }
    }
}
