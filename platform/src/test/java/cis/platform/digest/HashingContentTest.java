package cis.platform.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HashingContentTest {

    @Test
    void a_root_changes_with_every_content_every_name_and_every_absence() {
        Map<String, Hash> contents = new TreeMap<>();
        IntStream.range(0, 100).forEach(i -> contents.put("document-" + i, Hash.of("content " + i)));
        Hash root = root(contents);

        assertThat(root(contents)).isEqualTo(root);
        for (String name : List.copyOf(contents.keySet())) {
            Hash content = contents.get(name);
            contents.put(name, Hash.of("other"));
            assertThat(root(contents)).as("other content of " + name).isNotEqualTo(root);
            contents.remove(name);
            assertThat(root(contents)).as("without " + name).isNotEqualTo(root);
            contents.put(name + "x", content);
            assertThat(root(contents)).as("other name of " + name).isNotEqualTo(root);
            contents.remove(name + "x");
            contents.put(name, content);
        }
        assertThat(root(contents)).isEqualTo(root);
    }

    @Test
    void it_is_the_root_that_others_can_compute() {
        assertThat(root(Map.of())).hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        Hash a = Hash.of((byte) 0, Hash.of("a"), Hash.of("1"));
        Hash b = Hash.of((byte) 0, Hash.of("b"), Hash.of("2"));
        Hash c = Hash.of((byte) 0, Hash.of("c"), Hash.of("3"));

        assertThat(root(Map.of("a", Hash.of("1")))).isEqualTo(a);
        assertThat(root(Map.of("a", Hash.of("1"), "b", Hash.of("2"), "c", Hash.of("3"))))
                .isEqualTo(Hash.of((byte) 1, Hash.of((byte) 1, a, b), c));
    }

    private static Hash root(Map<String, Hash> contents) {
        return MerkleTree.root(new TreeMap<>(contents));
    }
}
