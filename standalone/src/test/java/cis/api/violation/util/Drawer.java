package cis.api.violation.util;

final class Drawer {

    private Drawer() {}
}
