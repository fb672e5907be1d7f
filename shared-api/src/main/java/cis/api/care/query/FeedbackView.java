package cis.api.care.query;

import cis.api.BusinessTime;
import cis.api.CustomerId;
import cis.api.care.ComplaintId;
import cis.api.care.FeedbackId;
import cis.api.care.FeedbackKind;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer thinks, and how it was answered.
 *
 * @param rating 1 to 5, 5 is best
 * @param text null once it is erased
 * @param erased whether its text is gone
 * @param product sku, or whatever the company calls what it is about
 * @param submittedOn the moment of its recording where none was named
 * @param replies oldest first
 * @param complaintId what it was escalated to; null where it was not
 * @param version number of events in its own stream, as {@code If-Match} wants it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedbackView(
        FeedbackId id,
        CustomerId customerId,
        FeedbackKind kind,
        @Nullable Integer rating,
        @Nullable String text,
        boolean erased,
        @Nullable String channel,
        @Nullable String product,
        BusinessTime submittedOn,
        @Nullable String source,
        @Nullable String externalId,
        List<FeedbackReply> replies,
        @Nullable ComplaintId complaintId,
        Instant recordedAt,
        long version) {}
