package cis.standalone.cli;

import java.nio.file.Path;

/** What the command line decides about the Spring application; everything else stands in application.yml. */
final class StartArguments {

    private StartArguments() {}

    static String[] of(int port, String address, Path directory) {
        return new String[] {
            "--server.port=" + port,
            "--server.address=" + address,
            "--cis.data=" + directory,
            "--spring.main.banner-mode=off",
            "--spring.main.log-startup-info=false",
            "--logging.file.name=" + logFile(directory),
            "--logging.threshold.console=WARN",
            // A failed start is told in one line; its stack trace goes to the log file.
            "--logging.level.org.springframework.boot=ERROR",
            "--logging.level.org.springdoc=ERROR",
            "--logging.level.org.springframework.boot.SpringApplication=OFF",
            "--logging.level.org.springframework.boot.diagnostics=OFF"
        };
    }

    static Path logFile(Path directory) {
        return directory.resolve("logs").resolve("cis.log");
    }
}
