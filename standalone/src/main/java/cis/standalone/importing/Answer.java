package cis.standalone.importing;

import tools.jackson.databind.JsonNode;

/**
 * What the server said to one command.
 *
 * @param id of what was created or changed, empty where there is none
 * @param code of the problem, empty on success
 * @param detail of the problem in one sentence, empty on success
 */
record Answer(int status, String id, boolean replayed, boolean changed, String code, String detail) {

    static Answer of(JsonNode line) {
        JsonNode problem = line.path("problem");
        return new Answer(
                line.path("status").asInt(0),
                line.path("id").asString(""),
                line.path("replayed").asBoolean(false),
                !line.path("events").isEmpty(),
                problem.path("code").asString("unknown"),
                sentence(problem));
    }

    /** The problem's detail and the fields that it names; a violation's message never holds the value. */
    private static String sentence(JsonNode problem) {
        StringBuilder sentence = new StringBuilder(problem.path("detail").asString(""));
        for (JsonNode violation : problem.path("violations")) {
            sentence.append(sentence.isEmpty() ? "" : "; ")
                    .append(violation.path("field").asString(""))
                    .append(' ')
                    .append(violation.path("message").asString(""));
        }
        return sentence.toString();
    }

    boolean succeeded() {
        return status >= 200 && status < 300;
    }

    /** The server could not, but may be able to in a moment. */
    boolean isTemporary() {
        return status == 429 || status == 503 || status == 504;
    }
}
