package cis.command.care;

import cis.api.CommandRejected;
import cis.api.care.CareError;
import cis.api.care.ComplaintOutcome;
import cis.api.care.ComplaintState;
import cis.api.care.ComplaintSummary;
import cis.api.care.Redress;
import cis.api.care.command.CloseComplaint;
import cis.api.care.event.ComplaintClosed;
import cis.command.aggregate.Faults;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * CARE-11: NO_REPLY is an outcome only after a final response. CARE-12: a complaint answered for the last time is closed
 * once the customer's time to reply has passed. CARE-13: money that an accepted resolution promised is given, by a
 * document, before the complaint is closed; where none was proposed, a closing names none. Source: DOMAIN, care.
 */
final class ClosingPolicy {

    private ClosingPolicy() {}

    static void check(CloseComplaint command, ComplaintFile file, NamedRecords named, Faults faults) {
        boolean answeredFinally = file.state() == ComplaintState.FINAL_RESPONSE_SENT;
        if (command.outcome() == ComplaintOutcome.NO_REPLY && !answeredFinally) {
            faults.add(CareError.NO_REPLY_MISPLACED, "/outcome", "is one only after a final response");
        }
        Redress redress = file.redress();
        if (redress != null) {
            RedressPolicy.checkClosing(linked(redress, command), file.customerId(), named, faults);
        } else if (namesDocument(command)) {
            String field = command.creditNoteId() == null ? "/paymentId" : "/creditNoteId";
            faults.add(CareError.REDRESS_MISPLACED, field, "must be left out: no redress was proposed");
        }
    }

    /**
     * Neither the day of the closing nor the day on which it is said lies within the time to reply.
     *
     * @throws CommandRejected when it is too early
     */
    static void requireReady(CloseComplaint command, ComplaintFile file, LocalDate day, LocalDate today) {
        LocalDate earlier = day.isBefore(today) ? day : today;
        if (file.state() == ComplaintState.FINAL_RESPONSE_SENT && !earlier.isAfter(file.replyBy())) {
            throw new CommandRejected(
                    CareError.REPLY_STILL_POSSIBLE, "The customer may answer until " + file.replyBy() + ".");
        }
        Redress given = given(command, file);
        if (given != null && !RedressPolicy.isLinked(given)) {
            throw new CommandRejected(CareError.REDRESS_OUTSTANDING);
        }
    }

    static ComplaintClosed closed(CloseComplaint command, ComplaintFile file, ComplaintSummary summary) {
        return new ComplaintClosed(
                file.id(),
                file.customerId(),
                command.outcome(),
                command.rootCause(),
                given(command, file),
                command.occurredOn(),
                summary);
    }

    /** What was accepted, or what the closing says was given all the same. */
    private static @Nullable Redress given(CloseComplaint command, ComplaintFile file) {
        Redress redress = file.redress();
        boolean promised = file.state() == ComplaintState.ACCEPTED;
        return redress == null || !(promised || namesDocument(command))
                ? null
                : namesDocument(command) ? linked(redress, command) : redress;
    }

    private static Redress linked(Redress redress, CloseComplaint command) {
        return new Redress(redress.amount(), command.creditNoteId(), command.paymentId());
    }

    private static boolean namesDocument(CloseComplaint command) {
        return command.creditNoteId() != null || command.paymentId() != null;
    }
}
