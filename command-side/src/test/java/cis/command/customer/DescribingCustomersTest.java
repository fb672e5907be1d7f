package cis.command.customer;

import static cis.command.aggregate.Refusals.refused;
import static cis.testkit.Customers.ADA;
import static cis.testkit.Customers.SHOPPER;
import static cis.testkit.Customers.shopper;

import cis.api.customer.CustomerError;
import cis.api.customer.command.AddTag;
import cis.api.customer.command.AssignOwner;
import cis.api.customer.command.ClearVulnerability;
import cis.api.customer.command.FlagVulnerability;
import cis.api.customer.command.LinkSourceRecord;
import cis.api.customer.command.RecordDemographics;
import cis.api.customer.command.RemoveTag;
import cis.api.customer.command.SetPreference;
import cis.api.customer.command.UnlinkSourceRecord;
import cis.api.customer.event.CustomerEvent;
import cis.api.customer.event.DemographicsRecorded;
import cis.api.customer.event.OwnerAssigned;
import cis.api.customer.event.PreferenceSet;
import cis.api.customer.event.SourceRecordLinked;
import cis.api.customer.event.SourceRecordUnlinked;
import cis.api.customer.event.TagAdded;
import cis.api.customer.event.TagRemoved;
import cis.api.customer.event.VulnerabilityCleared;
import cis.api.customer.event.VulnerabilityFlagged;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DescribingCustomersTest extends CustomerDecisionTest {

    @Test
    void only_attributes_that_changed_are_recorded() {
        DemographicsRecorded known = new DemographicsRecorded(ADA, Map.of("job", "poet", "pets", "1"), "survey");
        givenAda(known)
                .when(new RecordDemographics(ADA, Map.of("job", "analyst", "pets", "1", "cars", "0"), "call"))
                .expectEvents(new DemographicsRecorded(ADA, Map.of("job", "analyst", "cars", "0"), "call"));
        givenAda(known)
                .when(new RecordDemographics(ADA, Map.of("job", "poet"), "call"))
                .expectNoEvents();
    }

    @Test
    void a_hundredth_attribute_is_recorded_and_another_refused() {
        CustomerEvent[] many = many(99, i -> new DemographicsRecorded(ADA, Map.of("attribute " + i, "x"), "survey"));
        givenAda(many)
                .when(new RecordDemographics(ADA, Map.of("attribute 0", "y", "last", "x"), "survey"))
                .expectEvents(new DemographicsRecorded(ADA, Map.of("attribute 0", "y", "last", "x"), "survey"));
        refused(
                givenAda(many).when(new RecordDemographics(ADA, Map.of("one", "x", "more", "x"), "survey")),
                CustomerError.TOO_MANY_ATTRIBUTES,
                "/attributes");
    }

    @Test
    void a_preference_is_set_when_it_differs() {
        givenAda().when(new SetPreference(ADA, "seat", "aisle")).expectEvents(new PreferenceSet(ADA, "seat", "aisle"));
        givenAda(new PreferenceSet(ADA, "seat", "aisle"))
                .when(new SetPreference(ADA, "seat", "aisle"))
                .expectNoEvents();
        givenAda(new PreferenceSet(ADA, "seat", "aisle"))
                .when(new SetPreference(ADA, "seat", "window"))
                .expectEvents(new PreferenceSet(ADA, "seat", "window"));
    }

    @Test
    void the_language_of_the_registration_is_the_first_preferred_one() {
        givenAda().when(new SetPreference(ADA, "language", "en")).expectNoEvents();
        givenAda()
                .when(new SetPreference(ADA, "language", "fr-CA"))
                .expectEvents(new PreferenceSet(ADA, "language", "fr-CA"));
    }

    @Test
    void a_malformed_preference_is_refused() {
        refused(
                givenAda().when(new SetPreference(ADA, "quietHours", "22-7")),
                CustomerError.PREFERENCE_MALFORMED,
                "/value");
    }

    @Test
    void a_hundredth_preference_is_set_and_another_refused() {
        CustomerEvent[] many = many(98, i -> new PreferenceSet(ADA, "preference " + i, "x"));
        givenAda(many).when(new SetPreference(ADA, "last", "x")).expectEvents(new PreferenceSet(ADA, "last", "x"));
        refused(
                givenAda(many).andGiven(new PreferenceSet(ADA, "last", "x")).when(new SetPreference(ADA, "more", "x")),
                CustomerError.TOO_MANY_PREFERENCES,
                "/name");
    }

    @Test
    void a_tag_is_added_and_removed_once() {
        givenAda().when(new AddTag(ADA, "press")).expectEvents(new TagAdded(ADA, "press"));
        givenAda().when(new AddTag(ADA, "vip")).expectNoEvents();
        givenAda().when(new RemoveTag(ADA, "vip")).expectEvents(new TagRemoved(ADA, "vip"));
        givenAda(new TagRemoved(ADA, "vip")).when(new RemoveTag(ADA, "vip")).expectNoEvents();
    }

    @Test
    void a_fiftieth_tag_is_added_and_another_refused() {
        CustomerEvent[] many = many(48, i -> new TagAdded(ADA, "tag " + i));
        givenAda(many).when(new AddTag(ADA, "last")).expectEvents(new TagAdded(ADA, "last"));
        refused(
                givenAda(many).andGiven(new TagAdded(ADA, "last")).when(new AddTag(ADA, "more")),
                CustomerError.TOO_MANY_TAGS,
                "/tag");
    }

    @Test
    void an_owner_is_assigned_when_it_is_another() {
        givenAda().when(new AssignOwner(ADA, "agent-7")).expectEvents(new OwnerAssigned(ADA, "agent-7"));
        givenAda(new OwnerAssigned(ADA, "agent-7"))
                .when(new AssignOwner(ADA, "agent-7"))
                .expectNoEvents();
    }

    @Test
    void a_source_record_is_linked_and_unlinked_once() {
        SourceRecordLinked linked = new SourceRecordLinked(ADA, "crm", "4711");
        givenAda().when(new LinkSourceRecord(ADA, "crm", "4711")).expectEvents(linked);
        givenAda(linked).when(new LinkSourceRecord(ADA, "crm", "4711")).expectNoEvents();
        givenAda(linked)
                .when(new UnlinkSourceRecord(ADA, "crm", "4711"))
                .expectEvents(new SourceRecordUnlinked(ADA, "crm", "4711"));
        givenAda().when(new UnlinkSourceRecord(ADA, "crm", "4711")).expectNoEvents();
    }

    @Test
    void the_source_record_of_the_registration_is_linked() {
        given(shopper()).when(new LinkSourceRecord(SHOPPER, "shop", "17850")).expectNoEvents();
        given(shopper())
                .when(new UnlinkSourceRecord(SHOPPER, "shop", "17850"))
                .expectEvents(new SourceRecordUnlinked(SHOPPER, "shop", "17850"));
    }

    @Test
    void a_hundredth_source_record_is_linked_and_another_refused() {
        CustomerEvent[] many = many(99, i -> new SourceRecordLinked(ADA, "crm", "record " + i));
        givenAda(many)
                .when(new LinkSourceRecord(ADA, "crm", "last"))
                .expectEvents(new SourceRecordLinked(ADA, "crm", "last"));
        refused(
                givenAda(many)
                        .andGiven(new SourceRecordLinked(ADA, "crm", "last"))
                        .when(new LinkSourceRecord(ADA, "crm", "more")),
                CustomerError.TOO_MANY_SOURCE_RECORDS,
                "/externalId");
    }

    @Test
    void vulnerability_is_flagged_and_cleared_once() {
        VulnerabilityFlagged flagged = new VulnerabilityFlagged(ADA, "bereaved");
        givenAda().when(new FlagVulnerability(ADA, "bereaved")).expectEvents(flagged);
        givenAda(flagged).when(new FlagVulnerability(ADA, "again")).expectNoEvents();
        givenAda(flagged)
                .when(new ClearVulnerability(ADA, "better"))
                .expectEvents(new VulnerabilityCleared(ADA, "better"));
        givenAda().when(new ClearVulnerability(ADA, "better")).expectNoEvents();
    }

    private static CustomerEvent[] many(int count, IntFunction<CustomerEvent> event) {
        return IntStream.range(0, count).mapToObj(event).toArray(CustomerEvent[]::new);
    }
}
