package cis.standalone.importing;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The way of some customers' commands to the server, one request after the other, so that a customer is known before
 * anything is recorded of it. While one request is under way the next one fills; then whoever fills it waits.
 */
final class Lane {

    /** Takes the answers, in the thread that fills the lane. */
    interface Receiver {
        /** Returns the command that follows; null where none does. */
        @Nullable
        MappedCommand answered(MappedCommand command, Answer answer);
    }

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private record Sent(Chunk chunk, Future<List<Answer>> answers) {}

    private final BatchServer server;
    private final ExecutorService senders;
    private final int commandsPerRequest;
    private final Receiver receiver;
    private Chunk filling;
    private @Nullable Sent underWay;

    Lane(BatchServer server, ExecutorService senders, int commandsPerRequest, Receiver receiver) {
        this.server = server;
        this.senders = senders;
        this.commandsPerRequest = commandsPerRequest;
        this.receiver = receiver;
        this.filling = new Chunk(commandsPerRequest);
    }

    void add(MappedCommand command) {
        filling.add(command);
        if (filling.isFull()) {
            send();
        }
    }

    /** Sends what is there, and what follows from the answers, until nothing is left. */
    void finish() {
        send();
        while (underWay != null) {
            send();
        }
    }

    /** Sends what is there, after the answers to what went before. */
    void send() {
        receive();
        if (!filling.isEmpty()) {
            Chunk chunk = filling;
            underWay = new Sent(chunk, senders.submit(() -> server.send(chunk)));
            filling = new Chunk(commandsPerRequest);
        }
    }

    /** Waits for the answers to what is under way; what follows from them goes into the next request. */
    private void receive() {
        Sent sent = underWay;
        if (sent == null) {
            return;
        }
        underWay = null;
        List<Answer> answers = await(sent.answers());
        for (int i = 0; i < answers.size(); i++) {
            MappedCommand following = receiver.answered(sent.chunk().commands().get(i), answers.get(i));
            if (following != null) {
                filling.add(following);
            }
        }
    }

    private static List<Answer> await(Future<List<Answer>> answers) {
        try {
            return answers.get(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ImportFailed failed) {
                throw failed;
            }
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw new ImportFailed("the server did not answer for an hour", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ImportFailed("the import was interrupted", e);
        }
    }
}
