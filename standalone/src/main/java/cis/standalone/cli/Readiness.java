package cis.standalone.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits for a CIS that has been started to say that its read models are there. */
final class Readiness {

    private static final long ASK_EVERY_MILLIS = 100;

    private final HttpRequest question;
    private final CountDownLatch stopped;

    Readiness(String url, CountDownLatch stopped) {
        this.question = HttpRequest.newBuilder(URI.create(url + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        this.stopped = stopped;
    }

    /** False when it was stopped before it was ready. */
    boolean await() throws InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (!isReady(http)) {
                if (stopped.await(ASK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                    return false;
                }
            }
            return true;
        }
    }

    private boolean isReady(HttpClient http) throws InterruptedException {
        try {
            return http.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
