package cis.query;

import static cis.query.story.CareHistory.PAM;
import static cis.query.story.CareHistory.PAT;
import static cis.query.story.CareHistory.feedback;
import static cis.query.story.Complaining.complaint;
import static cis.query.story.People.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayNameGeneration(ReplaceUnderscores.class)
@QuerySideTest
class AskingAboutComplaintsTest {

    private static final String API = "/api/v1/";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "'', 5 4 3 2 1",
        "state=open, 4 3",
        "state=closed, 2 1",
        "state=withdrawn, 5",
        "category=delivery, 2 1",
        "category=deliver, ''",
        "severity=medium, 2",
        "assignee=agent-17, 1",
        "assignee=delivery desk, 1",
        "customer=00000000-0000-0001-0000-000000000007, 5 4 3",
        "customer=00000000-0000-0001-0000-000000000006&state=open, ''",
        "overdue=true, 3",
        "overdue=false&state=open, 4",
        "product=A, 2 1"
    })
    void complaints_are_listed_newest_first_by_what_is_asked_for(String query, String numbers) throws Exception {
        Answer found = get("complaints?" + query.replace(" ", "%20"));
        assertThat(found.status()).as(found.response().body()).isEqualTo(200);
        assertThat(found.items("/id")).isEqualTo(ids(numbers));
    }

    @Test
    void lists_are_paged() throws Exception {
        assertThat(all("complaints?limit=2")).isEqualTo(ids("5 4 3 2 1"));
        assertThat(all("complaints/deadlines?within=60&limit=1")).hasSize(2);
    }

    @Test
    void a_listed_complaint_tells_what_it_is_about_and_what_is_owed() throws Exception {
        Answer found = get("complaints?state=open");
        assertThat(found.items("/subject")).containsExactly("", "Charged twice");
        assertThat(found.items("/erased")).containsExactly("true", "false");
        assertThat(found.items("/owed")).containsOnly("ACKNOWLEDGEMENT");
        assertThat(found.items("/dueOn")).containsExactly("2026-03-13", "2026-03-06");
        assertThat(found.items("/overdue")).containsExactly("false", "true");
    }

    @Test
    void a_complaint_is_shown_with_its_whole_course() throws Exception {
        Answer one = get("complaints/" + complaint(2));
        assertThat(one.header("ETag")).isEqualTo("\"10\"");
        assertThat(one.text("/state")).isEqualTo("CLOSED");
        assertThat(one.text("/severity")).isEqualTo("MEDIUM");
        assertThat(one.text("/outcome")).isEqualTo("NOT_UPHELD");
        assertThat(one.text("/replyBy")).isEqualTo("2026-02-22");
        assertThat(one.texts("/course", "/state"))
                .containsExactly(
                        "RECEIVED",
                        "ACKNOWLEDGED",
                        "UNDER_INVESTIGATION",
                        "UNDER_INVESTIGATION",
                        "RESOLUTION_PROPOSED",
                        "REJECTED",
                        "ESCALATED",
                        "FINAL_RESPONSE_SENT",
                        "EXTERNAL_REVIEW",
                        "CLOSED");
        assertThat(one.texts("/course", "/actor")).containsOnly("anna");
        assertThat(one.text("/course/5/details/text")).isEqualTo("Not enough.");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '3 4', '-4 3'",
        "within=0, 3, -4",
        "on=2026-03-06&within=0, 3, 0",
        "on=2026-03-05&within=0, '', ''",
        "on=2026-03-14&within=0, '3 4', '-8 -1'"
    })
    void what_is_due_is_listed_late_ones_first(String query, String numbers, String days) throws Exception {
        Answer due = get("complaints/deadlines?" + query);
        assertThat(due.items("/complaint/id")).isEqualTo(ids(numbers));
        assertThat(String.join(" ", due.items("/daysLeft"))).isEqualTo(days);
    }

    @Test
    void feedback_is_listed_and_shown_with_its_replies() throws Exception {
        assertThat(get("feedback").items("/id"))
                .containsExactly(
                        feedback(2).toString(),
                        feedback(3).toString(),
                        feedback(1).toString());
        assertThat(get("feedback?rating=5&kind=praise&customer=" + PAT).items("/text"))
                .containsExactly("Lovely cups.");
        assertThat(get("feedback?customer=" + PAM).items("/id")).isEmpty();
        Answer one = get("feedback/" + feedback(1));
        assertThat(one.header("ETag")).isEqualTo("\"2\"");
        assertThat(one.texts("/replies", "/text")).containsExactly("Thank you.");
        assertThat(get("feedback/" + feedback(2)).text("/erased")).isEqualTo("true");
        assertThat(get("feedback/" + feedback(3)).text("/complaintId"))
                .isEqualTo(complaint(2).toString());
    }

    @Test
    void a_profile_shows_the_latest_complaint_and_how_many_are_open() throws Exception {
        Answer pam = get("customers/" + PAM);
        assertThat(pam.text("/openComplaints")).isEqualTo("2");
        assertThat(pam.text("/latestComplaint/id")).isEqualTo(complaint(5).toString());
        Answer ada = get("customers/" + ADA);
        assertThat(ada.text("/openComplaints")).isEqualTo("0");
        assertThat(ada.body().has("latestComplaint")).isFalse();
    }

    @Test
    void the_timeline_tells_of_complaints_and_feedback() throws Exception {
        assertThat(get("customers/" + PAT + "/timeline?type=complaint.filed,feedback.submitted")
                        .items("/sentence"))
                .containsExactly(
                        "Review (2 of 5): (erased)",
                        "Complained about delivery (low, CMP-2): Late parcel 2",
                        "Suggestion: Sell tea.",
                        "Praise (5 of 5): Lovely cups.",
                        "Complained about delivery (high, CMP-1): Late parcel 1");
    }

    @Test
    void the_overview_counts_complaints() throws Exception {
        Answer overview = get("reports/overview");
        assertThat(overview.body().at("/complaints").toString())
                .isEqualTo("{\"filed\":5,\"closed\":2,\"withdrawn\":1,\"open\":2}");
        assertThat(overview.body().at("/months/11/complaints").toString())
                .isEqualTo("{\"filed\":3,\"closed\":0,\"withdrawn\":1}");
    }

    @ParameterizedTest
    @CsvSource({
        "category, billing|delivery|=delivery",
        "severity, LOW|MEDIUM|HIGH|CRITICAL",
        "month, 2026-01|2026-02|2026-03",
        "product, |A|B",
        "outcome, UPHELD|NOT_UPHELD",
        "root-cause, carrier",
        "response, Closed with explanation|Closed with monetary relief"
    })
    void complaints_are_counted_by(String by, String keys) throws Exception {
        Answer report = get("reports/complaints?by=" + by);
        assertThat(report.status()).as(report.response().body()).isEqualTo(200);
        assertThat(report.texts("/rows", "/key")).containsExactly(keys.split("\\|", -1));
        assertThat(report.body().at("/total").isObject()).isTrue();
    }

    @Test
    void a_period_is_whole_months_and_counts_those_that_came_in_then() throws Exception {
        Answer february = get("reports/complaints?by=category&from=2026-02-01&to=2026-02-28");
        assertThat(february.texts("/rows", "/filed")).containsExactly("1");
        assertThat(february.text("/rows/0/daysToAcknowledge/median")).isEqualTo("0.50");
        assertThat(february.text("/rows/0/daysToClose/median")).isEqualTo("20.00");
    }

    @Test
    void what_recurs_is_compared_with_the_months_before() throws Exception {
        Answer issues = get("reports/recurring-issues?from=2026-02-01&to=2026-02-28&min=1");
        assertThat(issues.text("/rows/0/rootCause")).isEqualTo("carrier");
        assertThat(issues.text("/rows/0/complaints")).isEqualTo("1");
        assertThat(issues.text("/rows/0/previous")).isEqualTo("1");
        assertThat(issues.text("/previousFrom")).isEqualTo("2026-01-01");
        assertThat(get("reports/recurring-issues").texts("/rows", "/complaints"))
                .containsExactly("2");
        assertThat(get("reports/recurring-issues").texts("/rows/0/months", "/complaints"))
                .hasSize(12)
                .endsWith("1", "1", "0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "complaints?state=lost",
                "complaints?severity=HIGH",
                "complaints?overdue=yes",
                "complaints?customer=ada",
                "complaints?colour=red",
                "complaints/deadlines?within=-1",
                "complaints/deadlines?within=400",
                "complaints/deadlines?on=tomorrow",
                "complaints/1",
                "feedback?rating=6",
                "feedback?kind=blame",
                "reports/complaints",
                "reports/complaints?by=colour",
                "reports/complaints?by=month&from=2026-02-02",
                "reports/recurring-issues?min=0",
                "reports/recurring-issues?from=2010-01-01&to=2026-01-31"
            })
    void what_is_not_understood_is_refused(String question) throws Exception {
        assertThat(get(question).status()).isEqualTo(400);
    }

    @Test
    void another_client_company_sees_none_of_it() throws Exception {
        for (String list : List.of("complaints", "complaints/deadlines", "feedback")) {
            assertThat(Answer.get(port, API + list, "CIS-Client", "north").items("/id"))
                    .as(list)
                    .isEmpty();
        }
        for (String one : List.of("complaints/" + complaint(1), "feedback/" + feedback(1))) {
            assertThat(Answer.get(port, API + one, "CIS-Client", "north").status())
                    .as(one)
                    .isEqualTo(404);
        }
        assertThat(Answer.get(port, API + "reports/complaints?by=month", "CIS-Client", "north")
                        .texts("/rows", "/key"))
                .isEmpty();
    }

    private static List<String> ids(String numbers) {
        return Stream.of(numbers.split(" "))
                .filter(number -> !number.isEmpty())
                .map(number -> complaint(Long.parseLong(number)).toString())
                .toList();
    }

    private List<String> all(String list) throws Exception {
        List<String> ids = new ArrayList<>();
        String next = API + list;
        while (next != null) {
            Answer page = Answer.get(port, next);
            page.body().path("items").forEach(item -> ids.add(item.at("/id").asString("")));
            String link = page.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        return ids;
    }

    private Answer get(String question) throws Exception {
        return Answer.get(port, API + question);
    }
}
