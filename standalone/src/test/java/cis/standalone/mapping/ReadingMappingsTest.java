package cis.standalone.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingMappingsTest {

    private static final String CUSTOMERS = """
            source: crm
            customer:
              key: Id
              fields:
                party: {constant: PERSON}
            """;

    private static final String PURCHASES = """
            source: shop
            zone: Europe/London
            customer:
              key: Customer
            documents:
              group-by: [Order]
              window: 10
              fields:
                externalId: Order
                occurredOn: {column: Day, date: dd.MM.yyyy}
                currency: {constant: EUR}
              lines:
                description: Article
                quantity: Pieces
                unitPrice: Price
              kinds:
                - command: RecordPurchase
            """;

    private static final String COMPLAINTS = """
            source: bureau
            customer:
              key: Id
            documents:
              group-by: [Id]
              kinds:
                - command: FileComplaint
                  fields:
                    externalId: Id
                    category: Issue
                    severity: {constant: LOW}
                    subject: Issue
                    description: Text
                    channel: Via
                  then:
                    - command: AcknowledgeComplaint
                      fields:
                        occurredOn: Sent
            """;

    @Test
    void a_mapping_of_customers_alone_is_enough() throws MappingInvalid {
        Mapping mapping = read(CUSTOMERS);

        assertThat(mapping.documents()).isNull();
        assertThat(mapping.columns()).containsOnlyKeys("Id");
    }

    @Test
    void columns_are_known_with_the_line_that_names_them() throws MappingInvalid {
        assertThat(read(PURCHASES).columns())
                .containsEntry("Customer", 4)
                .containsEntry("Order", 6)
                .containsEntry("Day", 10)
                .containsEntry("Price", 15);
    }

    @Test
    void an_unknown_key_is_named_with_its_line() {
        refused(CUSTOMERS + "sorce: x\n", "line 6: sorce is not known here; known are customer, documents");
    }

    @Test
    void an_unknown_field_is_named_with_its_line() {
        refused(CUSTOMERS + "    nmae.given: First\n", "line 6: customer.fields.nmae.given is not known here");
    }

    @Test
    void a_key_that_stands_twice_is_refused() {
        refused(CUSTOMERS + "source: other\n", "line 6: the mapping has source twice");
    }

    @Test
    void a_missing_key_is_named() {
        refused(CUSTOMERS.replace("  key: Id\n", ""), "line 3: customer needs key");
    }

    @Test
    void a_required_field_is_named() {
        refused(
                CUSTOMERS.replace("party: {constant: PERSON}", "language: Language"),
                "line 5: customer.fields: a customer needs the field party");
        refused(
                PURCHASES.replace("      unitPrice: Price\n", "").replace("    unitPrice: Price\n", ""),
                "a line needs the field unitPrice");
    }

    @Test
    void a_date_pattern_that_is_none_is_refused() {
        refused(
                PURCHASES.replace("dd.MM.yyyy", "TAG"),
                "line 10: documents.fields.occurredOn.date is not a date pattern");
    }

    @Test
    void a_time_without_a_zone_is_refused() {
        refused(
                PURCHASES
                        .replace("zone: Europe/London\n", "")
                        .replace("{column: Day, date:", "{column: Day, date-time:"),
                "date-time needs a zone at the top of the mapping");
    }

    @Test
    void a_translation_that_does_not_exist_is_refused() {
        refused(
                PURCHASES.replace("description: Article", "description: {column: Article, translate: articles}"),
                "line 13: documents.lines.description.translate names no entry of translations");
    }

    @Test
    void a_constant_stands_alone() {
        refused(CUSTOMERS.replace("{constant: PERSON}", "{constant: PERSON, column: Kind}"), "has a constant");
    }

    @Test
    void a_command_that_cannot_be_imported_is_refused() {
        refused(
                PURCHASES.replace("RecordPurchase", "CloseCustomer"),
                "line 17: documents.kinds[0].command must be one of DraftInvoice, FileComplaint, RecordPurchase, RecordReturn");
    }

    @Test
    void a_document_is_followed_only_by_what_can_be_asked_of_it() {
        refused(
                PURCHASES + "      then: [{command: FinaliseInvoice}]\n",
                "line 18: documents.kinds[0].then[0].command must be one of ");
    }

    @Test
    void a_document_is_followed_by_each_command_once() {
        refused(
                COMPLAINTS + "        - command: AcknowledgeComplaint\n",
                "line 19: documents.kinds[0].then[1].command must be another one than those before");
    }

    @Test
    void a_step_needs_its_fields() {
        refused(
                COMPLAINTS + "        - command: RecordFinding\n",
                "line 19: documents.kinds[0].then[1]: the step needs the field finding");
    }

    @Test
    void a_complaint_has_no_lines() {
        refused(
                COMPLAINTS + "      lines: {quantity: Pieces}\n",
                "line 19: documents.kinds[0].lines has no place here: a complaint has no lines");
    }

    @Test
    void an_invoice_has_other_fields_than_a_purchase() {
        refused(
                PURCHASES.replace("RecordPurchase", "DraftInvoice"),
                "line 10: documents.fields.occurredOn is not known here");
        refused(
                PURCHASES
                        .replace("RecordPurchase", "DraftInvoice")
                        .replace("occurredOn: {column: Day, date: dd.MM.yyyy}", "termsDays: {constant: '14'}"),
                "a line needs the field taxRate");
    }

    @Test
    void a_joined_file_lies_beside_the_imported_one() {
        refused(
                CUSTOMERS + "join: [{file: ../People.csv, by: Id, as: People}]\n",
                "line 6: join[0].file must be the name of a file beside the imported one");
    }

    @Test
    void a_joined_file_has_a_name_of_its_own() {
        refused(
                CUSTOMERS + "join: [{file: A.csv, by: Id, as: X}, {file: B.csv, by: Id, as: X}]\n",
                "join[1].as must be a name of its own");
    }

    @Test
    void the_window_has_a_limit() throws MappingInvalid {
        assertThat(read(PURCHASES.replace("window: 10", "window: 100000")).documents())
                .isNotNull();
        refused(PURCHASES.replace("window: 10", "window: 100001"), "line 7: documents.window must be a number of rows");
    }

    @Test
    void what_is_not_yaml_is_refused_with_its_line() {
        refused("source: [x\ncustomer: y\n", "this is not YAML");
        refused("", "the file is empty");
        refused("- a list", "the mapping must be a map");
    }

    private static Mapping read(String yaml) throws MappingInvalid {
        return MappingReader.read(new StringReader(yaml));
    }

    private static void refused(String yaml, String message) {
        assertThatThrownBy(() -> read(yaml)).isInstanceOf(MappingInvalid.class).hasMessageContaining(message);
    }
}
