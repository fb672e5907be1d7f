package cis.standalone.importing;

import cis.standalone.mapping.Mapping;
import cis.standalone.mapping.Row;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV file, plain or compressed with gzip (seen from its content), one at a time. */
final class CsvRows implements AutoCloseable {

    private static final int BUFFER_BYTES = 1 << 16;

    private final AtomicLong bytesRead = new AtomicLong();
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final List<String> header;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<JoinedFile> joins = new ArrayList<>();
    private long number = 1;

    CsvRows(Path file, Mapping mapping) {
        this(file, mapping.encoding(), mapping.separator());
        for (Mapping.Join join : mapping.joins()) {
            joins.add(JoinedFile.read(file.resolveSibling(join.file()), join, mapping));
        }
        mapping.columns().forEach(this::require);
    }

    /** A file that no mapping speaks of. */
    CsvRows(Path file, Charset encoding, char separator) {
        try {
            InputStream bytes = content(new Counting(Files.newInputStream(file), bytesRead));
            // A decoder from newDecoder() reports malformed input; a Reader of a charset would replace it in silence.
            InputStreamReader characters = new InputStreamReader(bytes, encoding.newDecoder());
            reader = CsvReader.builder()
                    .fieldSeparator(separator)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(characters);
        } catch (IOException e) {
            throw new ImportFailed("the file cannot be read: " + file, e);
        }
        records = reader.iterator();
        CsvRecord first = nextRecord();
        if (first == null) {
            throw new ImportFailed("the file is empty: " + file);
        }
        header = withoutByteOrderMark(first.getFields());
        for (int i = 0; i < header.size(); i++) {
            if (columns.put(header.get(i).strip(), i) != null) {
                throw new ImportFailed(
                        "the file has the column " + header.get(i).strip() + " twice");
            }
        }
    }

    List<String> header() {
        return header;
    }

    /** How much of the file, as it lies on the disk, has been read. */
    long bytesRead() {
        return bytesRead.get();
    }

    /** The next row; null after the last. */
    @Nullable
    Row next() {
        CsvRecord fields = nextRecord();
        if (fields == null) {
            return null;
        }
        Row row = new Row(++number, columns, fields.getFields());
        for (JoinedFile join : joins) {
            row = join.with(row);
        }
        return row;
    }

    private @Nullable CsvRecord nextRecord() {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException | UncheckedIOException e) {
            throw new ImportFailed("the file cannot be read after row " + number + ": " + why(e), e);
        }
    }

    private static String why(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                return "it is not in the encoding that the mapping names";
            }
        }
        Throwable cause = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
        return String.valueOf(cause.getMessage());
    }

    private void require(String column, int line) {
        if (!columns.containsKey(column) && joins.stream().noneMatch(join -> join.gives(column))) {
            throw new ImportFailed(
                    "the file has no column " + column + ", which line " + line + " of the mapping reads");
        }
    }

    private static List<String> withoutByteOrderMark(List<String> header) {
        if (header.isEmpty() || !header.getFirst().startsWith("\uFEFF")) {
            return List.copyOf(header);
        }
        List<String> clean = new ArrayList<>(header);
        clean.set(0, header.getFirst().substring(1));
        return List.copyOf(clean);
    }

    private static InputStream content(InputStream file) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(file, BUFFER_BYTES);
        bytes.mark(2);
        boolean compressed = bytes.read() == 0x1f && bytes.read() == 0x8b;
        bytes.reset();
        return compressed ? new GZIPInputStream(bytes, BUFFER_BYTES) : bytes;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Counting extends FilterInputStream {

        private final AtomicLong count;

        Counting(InputStream in, AtomicLong count) {
            super(in);
            this.count = count;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            if (read >= 0) {
                count.incrementAndGet();
            }
            return read;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            if (read > 0) {
                count.addAndGet(read);
            }
            return read;
        }
    }
}
