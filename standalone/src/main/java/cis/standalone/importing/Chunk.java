package cis.standalone.importing;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The commands of one request, bounded in number and size so that a part of it is never much to send again. */
final class Chunk {

    static final int MAX_BYTES = 4 << 20;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final int maxCommands;
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private final List<MappedCommand> commands = new ArrayList<>();

    Chunk(int maxCommands) {
        this.maxCommands = maxCommands;
    }

    void add(MappedCommand command) {
        lines.writeBytes(JSON.writeValueAsBytes(command.line()));
        lines.write('\n');
        commands.add(command);
    }

    boolean isFull() {
        return commands.size() >= maxCommands || lines.size() >= MAX_BYTES;
    }

    boolean isEmpty() {
        return commands.isEmpty();
    }

    List<MappedCommand> commands() {
        return commands;
    }

    byte[] bytes() {
        return lines.toByteArray();
    }
}
