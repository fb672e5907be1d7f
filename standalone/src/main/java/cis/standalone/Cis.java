package cis.standalone;

import cis.standalone.cli.CisCommand;

/** Where {@code ./cis} enters. */
public final class Cis {

    private Cis() {}

    public static void main(String[] args) {
        System.exit(CisCommand.run(StandaloneApplication.class, args));
    }
}
