package cis.platform.digest;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.SortedMap;

/**
 * One hash over many named contents: the leaves in the order of their names, a leaf and a node told apart by their first
 * byte, an odd node taken up as it is (as in RFC 6962). Whoever holds the root can be shown that one of them belongs to it
 * without being shown the others.
 */
public final class MerkleTree {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private MerkleTree() {}

    /** @param contents hashes of contents by their names */
    public static Hash root(SortedMap<String, Hash> contents) {
        Deque<Subtree> subtrees = new ArrayDeque<>();
        for (Map.Entry<String, Hash> content : contents.entrySet()) {
            Subtree last = new Subtree(Hash.of(LEAF, Hash.of(content.getKey()), content.getValue()), 0);
            while (!subtrees.isEmpty() && subtrees.element().height() == last.height()) {
                last = new Subtree(Hash.of(NODE, subtrees.pop().hash(), last.hash()), last.height() + 1);
            }
            subtrees.push(last);
        }
        if (subtrees.isEmpty()) {
            return Hash.of("");
        }
        Hash root = subtrees.pop().hash();
        while (!subtrees.isEmpty()) {
            root = Hash.of(NODE, subtrees.pop().hash(), root);
        }
        return root;
    }

    private record Subtree(Hash hash, int height) {}
}
