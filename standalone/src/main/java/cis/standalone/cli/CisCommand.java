package cis.standalone.cli;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The root of the command line. */
@Command(
        name = "./cis",
        description = "A Customer Information System in which the history is the database.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = CisCommand.Version.class,
        subcommands = {
            StatusCommand.class,
            ImportCommand.class,
            DemoCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            VerifyLogCommand.class,
            VerifyCommand.class
        },
        footer = {
            "",
            "First steps:",
            "  ./cis start                                          runs CIS, data in ./data",
            "  ./cis demo                                           loads a little real data",
            "  ./cis import FILE.csv.gz --mapping online-retail     brings a shop's year in",
            "",
            "./cis COMMAND --help explains one command.",
            "Exit codes: 0 done, 1 could not be done, 2 something was found wrong, 64 wrong usage."
        })
public final class CisCommand {

    /** What the jar says about itself. */
    static final class Version implements IVersionProvider {

        static String number() {
            return Optional.ofNullable(CisCommand.class.getPackage().getImplementationVersion())
                    .orElse("development");
        }

        @Override
        public String[] getVersion() {
            return new String[] {"CIS " + number(), "Java " + System.getProperty("java.version")};
        }
    }

    private CisCommand() {}

    /**
     * Runs one command.
     *
     * @param application the Spring application that {@code start} starts
     * @return the exit code
     */
    public static int run(Class<?> application, String... args) {
        return commandLine(application).execute(args);
    }

    static CommandLine commandLine(Class<?> application) {
        CommandLine cis = new CommandLine(new CisCommand());
        cis.addSubcommand(new StartCommand(application));
        cis.addSubcommand(new VersionCommand());
        Failures failures = new Failures(System.getenv("CIS_TRACE") != null);
        cis.setExecutionExceptionHandler(failures);
        cis.setParameterExceptionHandler(failures);
        cis.setCaseInsensitiveEnumValuesAllowed(true);
        cis.getSubcommands()
                .values()
                .forEach(command ->
                        command.getCommandSpec().mixinStandardHelpOptions(true).versionProvider(new Version()));
        return cis;
    }

    /** Prints what {@code --version} prints. */
    @Command(name = "version", description = "Says which CIS and which Java this is.")
    static final class VersionCommand implements Runnable {

        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public void run() {
            PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
            for (String line : new Version().getVersion()) {
                out.println(line);
            }
            out.flush();
        }
    }
}
