package cis.query.story;

import cis.api.BusinessTime;
import cis.api.CustomerId;
import cis.api.care.FeedbackId;
import cis.api.care.FeedbackKind;
import cis.api.care.event.FeedbackRepliedTo;
import cis.api.care.event.FeedbackSubmitted;
import cis.api.catalogue.InterestId;
import cis.api.catalogue.event.InterestRecorded;
import cis.api.customer.Direction;
import cis.api.customer.InteractionId;
import cis.api.customer.NoteId;
import cis.api.customer.event.AddressChanged;
import cis.api.customer.event.CustomerNameChanged;
import cis.api.customer.event.FieldCorrected;
import cis.api.customer.event.InteractionLogged;
import cis.api.customer.event.NoteAdded;
import cis.api.customer.event.NoteAmended;
import cis.api.customer.event.TagAdded;
import cis.api.customer.event.TagRemoved;
import cis.platform.event.RecordedEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** What becomes known about a few customers, and is corrected, at random. */
public final class RandomPeople {

    private final Story story;
    private final Random random;
    private final int customers;
    private final List<NoteAdded> notes = new ArrayList<>();
    private final List<RecordedEvent> names = new ArrayList<>();
    private final List<FeedbackSubmitted> opinions = new ArrayList<>();
    private int number;

    /** Registers all of them. */
    public RandomPeople(Story story, Random random, int customers) {
        this.story = story;
        this.random = random;
        this.customers = customers;
        for (int i = 1; i <= customers; i++) {
            story.happens(People.registered(People.customer(i), "C-" + i, People.person("Pat", "Page" + i)));
        }
    }

    public void happen(int count) {
        for (int i = 0; i < count; i++) {
            CustomerId customer = People.customer(1 + random.nextInt(customers));
            number++;
            switch (random.nextInt(11)) {
                case 0 ->
                    names.add(story.happens(
                            new CustomerNameChanged(customer, People.person("Pat", "Page" + random.nextInt(90)))));
                case 1 -> story.happens(new TagAdded(customer, "tag-" + random.nextInt(5)));
                case 2 -> story.happens(new TagRemoved(customer, "tag-" + random.nextInt(5)));
                case 3 ->
                    story.happens(new AddressChanged(
                            customer, random.nextBoolean() ? People.london() : People.paris(), day()));
                case 4 -> note(customer);
                case 5 -> amend();
                case 6 -> correct();
                case 7 ->
                    story.happens(new InteractionLogged(
                            new InteractionId(new UUID(0x51, number)),
                            customer,
                            "PHONE",
                            Direction.INBOUND,
                            "Topic " + number,
                            null,
                            BusinessTime.of(day()),
                            null));
                case 8 -> opinion(customer);
                case 9 -> reply();
                default ->
                    story.happens(new InterestRecorded(
                            new InterestId(new UUID(0x83, number)),
                            customer,
                            Shelves.MUG,
                            "MUG",
                            1,
                            null,
                            random.nextBoolean() ? null : BusinessTime.of(day())));
            }
        }
    }

    private void note(CustomerId customer) {
        NoteAdded note = new NoteAdded(new NoteId(new UUID(0x41, number)), customer, "Note " + number);
        notes.add(note);
        story.happens(note);
    }

    private void amend() {
        if (!notes.isEmpty()) {
            NoteAdded note = notes.get(random.nextInt(notes.size()));
            story.happens(new NoteAmended(note.noteId(), note.customerId(), "Amended " + number));
        }
    }

    private void opinion(CustomerId customer) {
        FeedbackSubmitted submitted = new FeedbackSubmitted(
                new FeedbackId(new UUID(0x61, number)),
                customer,
                FeedbackKind.REVIEW,
                1 + random.nextInt(5),
                "Opinion " + number,
                "web",
                null,
                random.nextBoolean() ? null : BusinessTime.of(day()),
                null,
                null);
        opinions.add(submitted);
        story.happens(submitted);
    }

    private void reply() {
        if (!opinions.isEmpty()) {
            FeedbackSubmitted one = opinions.get(random.nextInt(opinions.size()));
            story.happens(new FeedbackRepliedTo(one.feedbackId(), one.customerId(), "Thank you."));
        }
    }

    private void correct() {
        if (!names.isEmpty()) {
            RecordedEvent wrong = names.get(random.nextInt(names.size()));
            if (wrong.payload() instanceof CustomerNameChanged said) {
                story.happens(new FieldCorrected(
                        said.customerId(),
                        wrong.id(),
                        wrong.type(),
                        "/name/family",
                        null,
                        "Right" + number,
                        true,
                        null,
                        "misspelt"));
            }
        }
    }

    private LocalDate day() {
        return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(60));
    }
}
