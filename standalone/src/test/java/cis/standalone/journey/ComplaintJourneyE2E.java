package cis.standalone.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cis.standalone.journey.Api.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** One customer complains, of a delivery, of the answer, and of the answer to that; and what is late is marked. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ComplaintJourneyE2E {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Map<String, String> SETTINGS = Map.of(
            "CIS_CARE_TICK", "200ms",
            "CIS_CARE_SETTLE", "0s",
            "CIS_SELLER_NAME", "Globe Books Ltd",
            "CIS_SELLER_TAXID", "IE6388047V",
            "CIS_SELLER_ADDRESS_LINE1", "1 Quay",
            "CIS_SELLER_ADDRESS_CITY", "Dublin",
            "CIS_SELLER_ADDRESS_COUNTRY", "IE");

    private final String today = LocalDate.now(ZoneOffset.UTC).toString();
    private Path data = Path.of("data");
    private CisProcess cis;
    private Api api;
    private String customer = "";
    private String other = "";
    private String purchase = "";
    private String invoice = "";
    private String complaint = "";

    @BeforeAll
    void start(@TempDir Path directory) {
        data = directory.resolve("data");
        cis = CisProcess.start(data, SETTINGS);
        api = cis.api();
        customer = customer("Ada");
        other = customer("Grace");
        purchase = created(api.post("/api/v1/purchases", """
                {"customerId":"%s","source":"shop","externalId":"1","occurredOn":"2026-01-02","currency":"EUR",
                 "lines":[{"description":"Atlas","quantity":1,"unitPrice":"50.00"}]}""".formatted(customer)));
        invoice = created(api.post("/api/v1/invoices", """
                {"customerId":"%s","currency":"EUR","termsDays":14,
                 "lines":[{"description":"Atlas","quantity":1,"unitPrice":"50.00","taxRate":"20"}]}""".formatted(customer)));
        accepted("/api/v1/invoices/" + invoice + "/finalise", "{}");
    }

    @AfterAll
    void stop() {
        cis.close();
    }

    @Test
    @Order(1)
    void a_complaint_is_filed_once_with_what_it_is_about() {
        Answer filed = api.post("/api/v1/complaints", complaint(customer, purchase, "Late"));

        complaint = created(filed);
        assertThat(filed.header("Location")).endsWith("/complaints/" + complaint);
        assertThat(filed.header("ETag")).isEqualTo("\"1\"");
        JsonNode event = events("complaint.filed").getFirst();
        assertThat(event.at("/payload/reference").asString()).matches("CMP-\\d{8}");
        assertThat(event.at("/payload/deadlines/acknowledgeBy").asString())
                .isEqualTo(LocalDate.parse(today).plusDays(5).toString());
        Answer again = api.post("/api/v1/complaints", complaint(customer, purchase, "Late"));
        assertThat(again.text("/id")).isEqualTo(complaint);
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        refused(api.post("/api/v1/complaints", complaint(customer, purchase, "Wrong")), 409, "NATURAL_KEY_TAKEN");
        Answer anothers = api.post(
                "/api/v1/complaints", complaint(other, purchase, "Late").replace("C-1", "C-2"));
        refused(anothers, 422, "COMPLAINT_REFERENCE_UNKNOWN");
        assertThat(anothers.text("/violations/0/field")).isEqualTo("/purchaseId");
    }

    @Test
    @Order(2)
    void steps_come_in_their_order() {
        Answer early = step("propose-resolution", "{\"resolution\":\"a refund\"}");
        refused(early, 409, "COMPLAINT_STEP_NOT_POSSIBLE");
        assertThat(early.text("/detail"))
                .isEqualTo("The complaint is RECEIVED; possible now: acknowledge, classify-severity, withdraw.");
        refused(step("acknowledge", "{}", "If-Match", "\"2\""), 412, "STALE_VERSION");
        assertThat(step("acknowledge", "{}", "If-Match", "\"1\"", "Idempotency-Key", "a1")
                        .text("/version"))
                .isEqualTo("2");
        Answer again = step("acknowledge", "{}", "If-Match", "\"1\"", "Idempotency-Key", "a1");
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(again.text("/version")).isEqualTo("2");
        refused(step("assign", "{}"), 400, "INVESTIGATOR_MISSING");
        refused(step("assign", "{\"investigator\":\"agent-12\"}"), 422, "INVESTIGATOR_COMPLAINED_ABOUT");
        taken("assign", "{\"investigator\":\"agent-7\",\"team\":\"Complaints\"}");
        taken("record-finding", "{\"finding\":\"the carrier lost it\"}");
        taken("classify-severity", "{\"severity\":\"HIGH\"}");
        refused(
                step("record-finding", "{\"finding\":\"x\",\"occurredOn\":\"2020-01-01\"}"),
                422,
                "COMPLAINT_STEP_BEFORE_RECEIPT");
    }

    @Test
    @Order(3)
    void what_is_proposed_is_rejected_escalated_and_proposed_again() {
        taken("propose-resolution", "{\"resolution\":\"an apology\",\"response\":\"Apology\"}");
        taken("reject-resolution", "{\"reason\":\"that is not enough\"}");
        taken("escalate", "{\"to\":\"Head of service\"}");
        taken("propose-resolution", """
                {"resolution":"a refund","response":"Refund",
                 "redress":{"amount":{"amount":"12.00","currency":"EUR"}}}""");
        taken("accept-resolution", "{}");
        assertThat(seen("/state")).isEqualTo("ACCEPTED");
        assertThat(seen("/redress/amount/amount")).isEqualTo("12.00");
    }

    @Test
    @Order(4)
    void the_money_that_was_promised_is_given_before_it_is_closed() {
        refused(step("close", close("")), 409, "REDRESS_OUTSTANDING");
        refused(step("close", close(",\"creditNoteId\":\"" + invoice + "\"")), 422, "REDRESS_DOCUMENT_UNKNOWN");
        refused(api.post("/api/v1/customers/" + customer + "/close", "{\"reason\":\"x\"}"), 409, "OPEN_INVOICES");
        String credit = created(api.post("/api/v1/invoices/" + invoice + "/credit-notes", """
                {"reason":"GOODWILL","lines":[{"line":1,"amount":"10.00"}]}"""));
        taken("close", close(",\"creditNoteId\":\"" + credit + "\""));
        JsonNode closed = events("complaint.closed").getFirst();
        assertThat(seen("/outcome")).isEqualTo("UPHELD");
        assertThat(seen("/redress/creditNoteId")).isEqualTo(credit);
        assertThat(closed.at("/payload/redress/creditNoteId").asString()).isEqualTo(credit);
        assertThat(closed.at("/payload/summary/severity").asString()).isEqualTo("HIGH");
    }

    @Test
    @Order(5)
    void closed_it_is_reopened_and_answered_for_the_last_time() {
        taken("reopen", "{\"reason\":\"the refund never came\"}");
        taken("escalate", "{\"to\":\"Board\"}");
        taken("send-final-response", "{\"response\":\"it did\",\"responseDays\":14}");
        refused(step("close", close("")), 409, "REPLY_STILL_POSSIBLE");
        taken("refer-externally", "{\"body\":\"Ombudsman\",\"reference\":\"77\"}");
        taken("close", close(""));
        assertThat(seen("/state")).isEqualTo("CLOSED");
        List<String> course = new ArrayList<>();
        api.get("/api/v1/complaints/" + complaint)
                .body()
                .at("/course")
                .forEach(one -> course.add(one.at("/state").asString()));
        assertThat(course)
                .containsExactly(
                        "RECEIVED",
                        "ACKNOWLEDGED",
                        "UNDER_INVESTIGATION",
                        "UNDER_INVESTIGATION",
                        "UNDER_INVESTIGATION",
                        "RESOLUTION_PROPOSED",
                        "REJECTED",
                        "ESCALATED",
                        "RESOLUTION_PROPOSED",
                        "ACCEPTED",
                        "CLOSED",
                        "UNDER_INVESTIGATION",
                        "ESCALATED",
                        "FINAL_RESPONSE_SENT",
                        "EXTERNAL_REVIEW",
                        "CLOSED");
        refused(step("withdraw", "{\"statement\":\"x\"}"), 409, "COMPLAINT_STEP_NOT_POSSIBLE");
    }

    @Test
    @Order(6)
    void an_invoice_is_disputed_because_of_a_complaint_of_its_customer() {
        String anothers = created(api.post("/api/v1/complaints", """
                {"customerId":"%s","category":"Price","severity":"LOW","subject":"Dear","description":"Too dear",
                 "channel":"phone"}""".formatted(other)));
        Answer refused = api.post("/api/v1/invoices/" + invoice + "/dispute", dispute(anothers));
        refused(refused, 422, "COMPLAINT_UNKNOWN");
        assertThat(refused.text("/violations/0/field")).isEqualTo("/complaintId");
        accepted("/api/v1/invoices/" + invoice + "/dispute", dispute(complaint));
        refused(api.post("/api/v1/customers/" + other + "/close", "{\"reason\":\"x\"}"), 409, "OPEN_COMPLAINTS");
        accepted("/api/v1/complaints/" + anothers + "/withdraw", "{\"statement\":\"never mind\"}");
        accepted("/api/v1/customers/" + other + "/close", "{\"reason\":\"x\"}");
    }

    @Test
    @Order(7)
    void feedback_becomes_a_complaint_once() {
        String review = created(api.post("/api/v1/feedback", """
                {"customerId":"%s","kind":"REVIEW","rating":2,"text":"slow","channel":"web"}""".formatted(customer)));
        accepted("/api/v1/feedback/" + review + "/reply", "{\"text\":\"sorry\"}");
        String body = "{\"category\":\"Delivery\",\"severity\":\"LOW\",\"subject\":\"Slow\"}";
        Answer escalated = api.post("/api/v1/feedback/" + review + "/escalate", body, "Idempotency-Key", "e1");
        String begun = created(escalated);
        assertThat(escalated.header("Location")).endsWith("/complaints/" + begun);
        assertThat(escalated.text("/events/0/type")).isEqualTo("feedback.escalated");
        assertThat(escalated.text("/events/1/type")).isEqualTo("complaint.filed");
        Answer again = api.post("/api/v1/feedback/" + review + "/escalate", body, "Idempotency-Key", "e1");
        assertThat(again.text("/id")).isEqualTo(begun);
        refused(api.post("/api/v1/feedback/" + review + "/escalate", body), 409, "FEEDBACK_ESCALATED");
        accepted("/api/v1/complaints/" + begun + "/acknowledge", "{}");
        assertThat(api.get("/api/v1/feedback/" + review).text("/complaintId")).isEqualTo(begun);
        assertThat(api.get("/api/v1/complaints/" + begun).text("/feedbackId")).isEqualTo(review);
    }

    @Test
    @Order(8)
    void what_is_late_is_marked_once_whatever_happens_to_the_process() {
        assertThat(events("complaint.deadline-missed")).isEmpty();
        String late = created(api.post("/api/v1/complaints", """
                {"customerId":"%s","category":"Delivery","severity":"LOW","subject":"Old","description":"Very old",
                 "channel":"letter","receivedOn":"2026-01-05"}""".formatted(customer)));
        await().atMost(PATIENCE).until(() -> events("complaint.deadline-missed").size() == 2);
        assertThat(events("complaint.deadline-missed"))
                .allSatisfy(event -> {
                    assertThat(event.at("/payload/complaintId").asString()).isEqualTo(late);
                    assertThat(event.at("/metadata/actorKind").asString()).isEqualTo("system");
                })
                .extracting(event -> event.at("/payload/dueOn").asString())
                .containsExactlyInAnyOrder("2026-01-10", "2026-03-02");
        assertThat(api.get("/api/v1/complaints?customer=" + customer + "&overdue=true")
                        .text("/items/0/id"))
                .isEqualTo(late);
        assertThat(api.get("/api/v1/complaints/deadlines").text("/items/0/complaint/id"))
                .isEqualTo(late);
        cis.kill();
        cis = CisProcess.start(data, SETTINGS);
        api = cis.api();
        String later = created(api.post("/api/v1/complaints", """
                {"customerId":"%s","category":"Delivery","severity":"LOW","subject":"Old","description":"Old, too",
                 "channel":"letter","receivedOn":"2026-01-06"}""".formatted(customer)));
        await().atMost(PATIENCE)
                .until(() -> events("complaint.deadline-missed").stream()
                                .filter(event -> event.at("/payload/complaintId")
                                        .asString()
                                        .equals(later))
                                .count()
                        == 2);
        assertThat(events("complaint.deadline-missed")).hasSize(4);
    }

    private String seen(String pointer) {
        return api.get("/api/v1/complaints/" + complaint).text(pointer);
    }

    private List<JsonNode> events(String type) {
        Answer page = api.get("/api/v1/events?order=asc&limit=500&type=" + type);
        assertThat(page.status()).as(page.response().body()).isEqualTo(200);
        List<JsonNode> events = new ArrayList<>();
        page.body().at("/items").forEach(events::add);
        return events;
    }

    private String complaint(String of, String purchaseId, String subject) {
        return """
                {"customerId":"%s","category":"Delivery","severity":"MEDIUM","subject":"%s","description":"Three weeks",
                 "channel":"email","purchaseId":"%s","product":"ATLAS-1","about":"agent-12","receivedOn":"%s",
                 "source":"helpdesk","externalId":"C-1"}""".formatted(of, subject, purchaseId, today);
    }

    private static String close(String more) {
        return "{\"outcome\":\"UPHELD\",\"rootCause\":\"Carrier\"" + more + "}";
    }

    private static String dispute(String because) {
        return "{\"reason\":\"late\",\"complaintId\":\"" + because + "\"}";
    }

    private String customer(String given) {
        return created(api.post("/api/v1/customers", """
                {"party":"PERSON","name":{"given":"%s","family":"Reader"},
                 "address":{"line1":"1 Road","city":"Cork","country":"IE"}}""".formatted(given)));
    }

    private Answer step(String verb, String body, String... headers) {
        return api.post("/api/v1/complaints/" + complaint + "/" + verb, body, headers);
    }

    private void taken(String verb, String body) {
        Answer answer = step(verb, body);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        assertThat(answer.body().at("/events")).hasSize(1);
    }

    private void accepted(String path, String body) {
        Answer answer = api.post(path, body);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
    }

    private static String created(Answer answer) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return answer.text("/id");
    }

    private static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(status);
        assertThat(answer.text("/code")).isEqualTo(code);
    }
}
