package cis.command.dispatch;

import cis.api.Command;
import cis.api.billing.command.RecordPayment;
import cis.api.care.command.FileComplaint;
import cis.api.care.command.SubmitFeedback;
import cis.api.catalogue.command.DefineProduct;
import cis.api.customer.command.RegisterCustomer;
import cis.api.sales.command.RecordPurchase;
import cis.platform.directory.IdentityDirectory;
import cis.platform.web.RequestContext;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the id of what a command creates, so that the same request meets the same id: purchases, returns,
 * payments, complaints and feedback derive it from their record and products from their sku (UUIDv5), customers reserve
 * it in the identity directory, others derive it from the
 * Idempotency-Key (UUIDv8); without any of these it is new (UUIDv7).
 */
final class NewIds {
    private static final UUID PURCHASES = UUID.fromString("6f4922f4-5568-5a5c-8f5c-3a9e7d1c0b01");
    private static final UUID COMPLAINTS = UUID.fromString("6f4922f4-5568-5a5c-8f5c-3a9e7d1c0b0c");
    private static final UUID FEEDBACK = UUID.fromString("6f4922f4-5568-5a5c-8f5c-3a9e7d1c0b0d");
    private static final UUID PAYMENTS = UUID.fromString("6f4922f4-5568-5a5c-8f5c-3a9e7d1c0b03");
    private static final UUID RETURNS = UUID.fromString("6f4922f4-5568-5a5c-8f5c-3a9e7d1c0b02");

    private final IdentityDirectory directory;
    private final RequestHashes hashes;
    private final NoArgGenerator fresh;

    NewIds(IdentityDirectory directory, RequestHashes hashes, NoArgGenerator fresh) {
        this.directory = directory;
        this.hashes = hashes;
        this.fresh = fresh;
    }

    UUID choose(Command command, RequestContext context, @Nullable String keyHash) {
        if (command instanceof DefineProduct define) {
            return ProductIds.of(context.client(), define.sku()).value();
        }
        Optional<NaturalKey> natural = NaturalKey.of(command);
        if (natural.isPresent()) {
            NaturalKey key = natural.get();
            return command instanceof RegisterCustomer
                    ? directory.reserve(context.client(), key.source(), key.externalId(), fresh.generate())
                    : derived(command, context.client(), key);
        }
        return keyHash == null ? fresh.generate() : hashes.idOf(keyHash);
    }

    /** Neither part holds a line break, so that no two records are written alike. */
    private static UUID derived(Command command, String client, NaturalKey key) {
        UUID namespace = switch (command) {
            case RecordPurchase purchase -> PURCHASES;
            case RecordPayment payment -> PAYMENTS;
            case FileComplaint complaint -> COMPLAINTS;
            case SubmitFeedback feedback -> FEEDBACK;
            default -> RETURNS;
        };
        return Generators.nameBasedGenerator(namespace)
                .generate(client + "\n" + key.source() + "\n" + key.externalId());
    }
}
