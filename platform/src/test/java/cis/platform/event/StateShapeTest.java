package cis.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("SameNameButDifferent")
class StateShapeTest {

    @Test
    void is_the_same_for_the_same_fields() {
        assertThat(StateShape.of(StateShapeTest.Series.class)).isEqualTo(StateShape.of(StateShapeTest.Series.class));
        assertThat(StateShape.of(StateShapeTest.Series.class)).isEqualTo(StateShape.of(Again.Series.class));
    }

    @Test
    void changes_with_a_field_that_is_added() {
        assertThat(StateShape.of(Longer.Series.class)).isNotEqualTo(StateShape.of(StateShapeTest.Series.class));
    }

    @Test
    void changes_with_what_a_field_holds() {
        assertThat(StateShape.of(Deeper.Series.class)).isNotEqualTo(StateShape.of(StateShapeTest.Series.class));
    }

    @Test
    void changes_with_the_base_class() {
        assertThat(StateShape.of(Based.Series.class)).isNotEqualTo(StateShape.of(StateShapeTest.Series.class));
    }

    @Test
    void is_part_of_the_revision_of_an_aggregate() {
        StoredTypes types = StoredTypes.none().and("series", StateShapeTest.Series.class);
        assertThat(types.find("series"))
                .isNotNull()
                .satisfies(type ->
                        assertThat(type.revision()).isEqualTo("3-" + StateShape.of(StateShapeTest.Series.class)));
    }

    @Revision("3")
    @SuppressWarnings("UnusedVariable")
    static final class Series {
        private @Nullable List<Issue> open;
        private static int elsewhere;
        private transient int passing;

        record Issue(int number) {}
    }

    static final class Again {
        @SuppressWarnings("UnusedVariable")
        static final class Series {
            private @Nullable List<StateShapeTest.Series.Issue> open;
        }
    }

    static final class Longer {
        @SuppressWarnings("UnusedVariable")
        static final class Series {
            private @Nullable List<StateShapeTest.Series.Issue> open;
            private int last;
        }
    }

    static final class Deeper {
        @SuppressWarnings("UnusedVariable")
        static final class Series {
            private @Nullable List<Issue> open;

            record Issue(int number, boolean paid) {}
        }
    }

    static final class Based {
        @SuppressWarnings("UnusedVariable")
        static class Base {
            private int version;
        }

        @SuppressWarnings("UnusedVariable")
        static final class Series extends Base {
            private @Nullable List<StateShapeTest.Series.Issue> open;
        }
    }
}
