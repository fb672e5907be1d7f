package cis.command.dispatch;

import cis.api.Command;
import cis.api.billing.command.RecordPayment;
import cis.api.care.command.FileComplaint;
import cis.api.care.command.SubmitFeedback;
import cis.api.catalogue.command.DefineProduct;
import cis.api.customer.command.RegisterCustomer;
import cis.api.sales.command.RecordPurchase;
import cis.api.sales.command.RecordReturn;
import cis.api.sales.command.ReturnPurchase;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A record of another system, or a sku, that something is created from. */
record NaturalKey(String source, String externalId) {
    static Optional<NaturalKey> of(Command command) {
        return switch (command) {
            case RegisterCustomer register -> of(register.source(), register.externalId());
            case RecordPurchase purchase -> of(purchase.source(), purchase.externalId());
            case RecordReturn alone -> of(alone.source(), alone.externalId());
            case ReturnPurchase ofPurchase -> of(ofPurchase.source(), ofPurchase.externalId());
            case RecordPayment payment -> of(payment.source(), payment.externalId());
            case FileComplaint complaint -> of(complaint.source(), complaint.externalId());
            case SubmitFeedback feedback -> of(feedback.source(), feedback.externalId());
            case DefineProduct product -> of("sku", product.sku());
            default -> Optional.empty();
        };
    }

    private static Optional<NaturalKey> of(@Nullable String source, @Nullable String externalId) {
        return source == null || externalId == null
                ? Optional.empty()
                : Optional.of(new NaturalKey(source, externalId));
    }
}
