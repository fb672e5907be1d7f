package cis.query.customer;

import cis.api.customer.Address;
import cis.api.customer.AddressKind;
import cis.api.customer.event.FieldCorrected;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * An address from a day on, and where it was said.
 *
 * @param effectiveFrom null: from the beginning
 */
record AddressFact(
        AddressKind kind, Address address, @Nullable LocalDate effectiveFrom, String origin) {

    static AddressFact of(Address address, @Nullable LocalDate effectiveFrom, String origin) {
        AddressKind kind = address.kind();
        return new AddressFact(kind == null ? AddressKind.POSTAL : kind, address, effectiveFrom, origin);
    }

    boolean holdsOn(LocalDate day) {
        return effectiveFrom == null || !effectiveFrom.isAfter(day);
    }

    /** Whether it begins later than the other, or on the same day. */
    boolean follows(AddressFact other) {
        return other.effectiveFrom == null || (effectiveFrom != null && !effectiveFrom.isBefore(other.effectiveFrom));
    }

    AddressFact corrected(FieldCorrected correction) {
        String field = Origin.corrected(origin, correction);
        return switch (field) {
            case null -> this;
            case "/effectiveFrom" -> new AddressFact(kind, address, day(correction.value()), origin);
            default -> of(with(field, correction.value()), effectiveFrom, origin);
        };
    }

    private @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? effectiveFrom : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return effectiveFrom;
        }
    }

    private Address with(String field, @Nullable String value) {
        Address a = address;
        return switch (field) {
            case "/address/line1" ->
                new Address(a.kind(), value, a.line2(), a.city(), a.region(), a.postalCode(), a.country());
            case "/address/line2" ->
                new Address(a.kind(), a.line1(), value, a.city(), a.region(), a.postalCode(), a.country());
            case "/address/city" ->
                new Address(a.kind(), a.line1(), a.line2(), value, a.region(), a.postalCode(), a.country());
            case "/address/region" ->
                new Address(a.kind(), a.line1(), a.line2(), a.city(), value, a.postalCode(), a.country());
            case "/address/postalCode" ->
                new Address(a.kind(), a.line1(), a.line2(), a.city(), a.region(), value, a.country());
            case "/address/country" ->
                new Address(
                        a.kind(),
                        a.line1(),
                        a.line2(),
                        a.city(),
                        a.region(),
                        a.postalCode(),
                        value == null ? a.country() : value);
            default -> a;
        };
    }
}
