/**
 * Read models as pure folds over events, and the one machine that runs them.
 *
 * <p>A read model is a record and a {@link cis.platform.projection.Projection} of it; it is read through a
 * {@link cis.platform.projection.ReadModel}:
 *
 * <pre>{@code
 * record NoteDocument(String client, CustomerId customerId, Instant recordedAt, String text) {}
 *
 * class NotesProjection implements Projection<NoteDocument> {
 *     public String name() { return "notes"; }
 *     public int version() { return 1; }
 *     public Class<NoteDocument> documentType() { return NoteDocument.class; }
 *     public List<Index> indexes() {
 *         return List.of(new Index().on("client", ASC).on("customerId", ASC).on("recordedAt", DESC).on("_id", DESC));
 *     }
 *     ...
 * }
 *
 * ReadModel<NoteDocument> notes = readModels.of(notesProjection);
 * Optional<NoteDocument> note = notes.find(noteId.toString());
 * List<NoteDocument> newest = notes.list(
 *         where("client").is(client).and("customerId").is(customerId),
 *         Sort.by(DESC, "recordedAt", "_id"),
 *         50);
 * }</pre>
 *
 * <p>A document is stored as its record's components under their own names, beside {@code _id}, {@code _position} (the
 * last event applied) and, where there is need, {@code _deleted} (a tombstone) and {@code _late} (events that were
 * applied out of order, after a repair). A component that is null is not stored. A criterion takes the values that the
 * record holds: an id, a {@code BigDecimal}, an {@code Instant}, an enum.
 *
 * <p>What is stored: {@code BigDecimal} as a decimal, {@code UUID} as a UUID, {@code Instant} as text of fixed width
 * down to the nanosecond (so that it sorts), dates as ISO text, an enum as its name, an id or another value with
 * {@code @JsonValue} as that value, a record as a document, a map as a document.
 */
@NullMarked
package cis.platform.projection;

import org.jspecify.annotations.NullMarked;
