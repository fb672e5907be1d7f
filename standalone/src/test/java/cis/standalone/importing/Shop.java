package cis.standalone.importing;

import cis.standalone.mapping.Mapping;
import cis.standalone.mapping.MappingInvalid;
import cis.standalone.mapping.MappingReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small shop's table and its mapping. */
final class Shop {

    static final String HEADER = "Order,Day,Customer,Country,Article,Pieces,Price\n";

    private Shop() {}

    static Mapping mapping(int window) {
        return read(new StringReader("""
                source: shop
                skip:
                  - {reason: no-customer, message: the row names no customer, column: Customer, blank: true}
                customer:
                  key: Customer
                  fields:
                    party: {constant: PERSON}
                    address.country: Country
                documents:
                  group-by: [Order]
                  window: %d
                  fields:
                    externalId: Order
                    occurredOn: {column: Day, date: yyyy-MM-dd}
                    currency: {constant: EUR}
                  lines:
                    description: Article
                    quantity: Pieces
                    unitPrice: Price
                  kinds:
                    - command: RecordReturn
                      when: {column: Order, matches: 'R.*'}
                      lines:
                        quantity: {column: Pieces, negate: true}
                    - command: RecordPurchase
                """.formatted(window)));
    }

    static Mapping shipped(String name) throws IOException {
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/mappings/" + name + ".yaml"))) {
            return read(reader);
        }
    }

    private static Mapping read(Reader reader) {
        try {
            return MappingReader.read(reader);
        } catch (MappingInvalid e) {
            throw new AssertionError(e);
        }
    }

    /** One row of order {@code order}. */
    static String row(String order, String customer, String article, int pieces) {
        return order + ",2011-03-01," + customer + ",GB," + article + "," + pieces + ",1.50\n";
    }
}
