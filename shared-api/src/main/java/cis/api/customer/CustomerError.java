package cis.api.customer;

import static cis.api.ErrorCategory.CONFLICT;
import static cis.api.ErrorCategory.GONE;
import static cis.api.ErrorCategory.MALFORMED;
import static cis.api.ErrorCategory.UNPROCESSABLE;

import cis.api.ErrorCategory;
import cis.api.ErrorCode;

/** Why something asked of a customer, a note or an interaction is refused. */
public enum CustomerError implements ErrorCode {
    NAME_INCOMPLETE(
            MALFORMED,
            "A person needs a given and a family name, an organisation its name; only a source record makes up for it."),
    NAME_OF_OTHER_PARTY(
            UNPROCESSABLE, "Persons have given and family names, organisations an organisation name; send only those."),
    SOURCE_RECORD_INCOMPLETE(MALFORMED, "A source record is a source and an external id; send both or neither."),
    NOT_A_PERSON(UNPROCESSABLE, "Organisations are not born and do not die; send this for persons only."),
    BIRTH_DATE_IMPLAUSIBLE(
            UNPROCESSABLE, "A birth date lies between 1850 and today, and not after the death; send the right one."),
    DEATH_DATE_IMPLAUSIBLE(
            UNPROCESSABLE,
            "A date of death lies between 1850 and today, and not before the birth; send the right one."),
    DEATH_ALREADY_RECORDED(CONFLICT, "Another date of death is recorded; correct that event with correct-field."),
    CONTACT_POINT_MALFORMED(
            MALFORMED,
            "This is no e-mail address, or no phone number; begin numbers with + and the country's code, or record the"
                    + " customer's country first."),
    CONTACT_POINT_UNKNOWN(UNPROCESSABLE, "The customer has no such contact point; add it first."),
    TOO_MANY_CONTACT_POINTS(UNPROCESSABLE, "A customer has at most 20 contact points; remove one first."),
    PRIMARY_AMBIGUOUS(UNPROCESSABLE, "Only one contact point of a channel can be primary; mark one at most."),
    EFFECTIVE_FROM_IMPLAUSIBLE(
            UNPROCESSABLE,
            "An address begins between 1850 and ten years from today, a correction today at the latest; send such a day."),
    PREFERENCE_MALFORMED(
            MALFORMED,
            "The preference language is a BCP 47 tag, channel a contact channel, quietHours such as 22:00-07:00."),
    TOO_MANY_PREFERENCES(UNPROCESSABLE, "A customer has at most 100 preferences; reuse the names that exist."),
    TOO_MANY_ATTRIBUTES(UNPROCESSABLE, "A customer has at most 100 demographic attributes; reuse those that exist."),
    TOO_MANY_TAGS(UNPROCESSABLE, "A customer has at most 50 tags; remove one first."),
    TOO_MANY_SOURCE_RECORDS(UNPROCESSABLE, "A customer has at most 100 source records; unlink one first."),
    SOURCE_RECORD_TAKEN(
            CONFLICT, "The source record is linked to another customer; unlink it there first, or use that customer."),
    CUSTOMER_UNKNOWN(
            UNPROCESSABLE, "There is no such customer, or no longer; register the customer first, or send another id."),
    CUSTOMER_CLOSED(
            CONFLICT,
            "The customer is closed and accepts only payments, returns, credit notes, complaints and corrections; reopen"
                    + " first."),
    CUSTOMER_ERASED(GONE, "The customer was erased; nothing more can be recorded. Register anew if they come back.");

    private final ErrorCategory category;
    private final String meaning;

    CustomerError(ErrorCategory category, String meaning) {
        this.category = category;
        this.meaning = meaning;
    }

    @Override
    public ErrorCategory category() {
        return category;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
