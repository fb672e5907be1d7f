package cis.platform.projection;

/** Names of stored fields: the keys of a map may be anything, while MongoDB gives dots and dollars a meaning. */
final class FieldNames {

    private FieldNames() {}

    static String stored(String name) {
        return isPlain(name)
                ? name
                : name.replace("%", "%25")
                        .replace(".", "%2E")
                        .replace("$", "%24")
                        .replace("\0", "%00");
    }

    static String original(String stored) {
        return stored.indexOf('%') < 0
                ? stored
                : stored.replace("%00", "\0")
                        .replace("%24", "$")
                        .replace("%2E", ".")
                        .replace("%25", "%");
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '.' || c == '$' || c == '%' || c == '\0') {
                return false;
            }
        }
        return true;
    }
}
