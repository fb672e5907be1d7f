package cis.standalone.mapping;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds the body of a command from the fields of a mapping. */
public final class Body {

    private static final String TERMS = "termsDays";
    private static final String TIMELY = "timely";
    private static final String TAX_RATE = "taxRate";

    private Body() {}

    /** The body of RegisterCustomer. An address whose country is left out is left out whole. */
    public static ObjectNode customer(Map<String, Value> fields, Row row) throws RowRejected {
        ObjectNode body = of(fields, row, TargetFields.CUSTOMER);
        if (body.path("address").path("country").isMissingNode()) {
            body.remove("address");
        }
        return body;
    }

    /** The body of a document, without its customer and its lines. */
    public static ObjectNode document(Mapping.DocumentKind kind, Row row) throws RowRejected {
        ObjectNode body = of(kind.fields(), row, target(kind).fields());
        if (body.has(TERMS)) {
            body.put(TERMS, days(body.path(TERMS).asString()));
        }
        return body;
    }

    /** The body of what follows on a document. */
    public static ObjectNode followUp(Mapping.DocumentKind kind, Mapping.FollowUp followUp, Row row)
            throws RowRejected {
        TargetFields target = Objects.requireNonNull(target(kind).following().get(followUp.command()));
        ObjectNode body = of(followUp.fields(), row, target);
        if (body.has(TIMELY)) {
            body.put(TIMELY, flag(body.path(TIMELY).asString()));
        }
        return body;
    }

    /** One line: its quantity above zero, its price not below. */
    public static ObjectNode line(Mapping.DocumentKind kind, Row row) throws RowRejected {
        ObjectNode line = of(
                Objects.requireNonNull(kind.lines()),
                row,
                Objects.requireNonNull(target(kind).line()));
        if (line.has(TAX_RATE) && decimal(line, TAX_RATE).signum() < 0) {
            throw new RowRejected("tax-rate-negative", "the tax rate of a line is not below zero");
        }
        BigDecimal quantity = decimal(line, "quantity");
        BigDecimal unitPrice = decimal(line, "unitPrice");
        if (quantity.signum() <= 0) {
            throw new RowRejected("quantity-not-positive", "the quantity of a line is above zero");
        }
        if (unitPrice.signum() < 0) {
            throw new RowRejected("price-negative", "the unit price of a line is not below zero");
        }
        return line;
    }

    private static DocumentTarget target(Mapping.DocumentKind kind) {
        return Objects.requireNonNull(DocumentTarget.of(kind.command()));
    }

    private static boolean flag(String text) throws RowRejected {
        if (!text.equals("true") && !text.equals("false")) {
            throw new RowRejected("bad-flag", TIMELY + " is neither true nor false");
        }
        return text.equals("true");
    }

    private static int days(String text) throws RowRejected {
        if (!text.matches("\\d{1,4}")) {
            throw new RowRejected("bad-number", TERMS + " is not a number of days");
        }
        return Integer.parseInt(text);
    }

    private static BigDecimal decimal(ObjectNode line, String field) throws RowRejected {
        BigDecimal number = Step.Decimals.parse(line.path(field).asString(), field);
        line.put(field, number.toPlainString());
        return number;
    }

    private static ObjectNode of(Map<String, Value> fields, Row row, TargetFields target) throws RowRejected {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, Value> field : fields.entrySet()) {
            String text = field.getValue().of(row);
            if (text != null) {
                put(body, field.getKey(), text);
            } else if (target.required().contains(field.getKey())) {
                throw new RowRejected("missing-field", target.what() + " needs " + field.getKey());
            }
        }
        return body;
    }

    private static void put(ObjectNode body, String path, String text) {
        int dot = path.indexOf('.');
        if (path.equals("tags")) {
            body.withArrayProperty("tags").add(text);
        } else if (dot < 0) {
            body.put(path, text);
        } else if (path.startsWith("contactPoints.")) {
            body.withArrayProperty("contactPoints")
                    .addObject()
                    .put("channel", path.substring(dot + 1))
                    .put("value", text);
        } else {
            body.withObjectProperty(path.substring(0, dot)).put(path.substring(dot + 1), text);
        }
    }
}
