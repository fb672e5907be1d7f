package cis.platform.personaldata;

import cis.api.CustomerId;
import cis.api.PersonalData;
import java.io.Serial;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Teaches a mapper to write components marked {@link PersonalData} as ciphertext, and to read them back. The writer has
 * to be told the {@link #SUBJECT}; the reader notes whose data it met in {@link SubjectsRead}.
 */
public final class PersonalDataModule extends SimpleModule {

    /** Attribute of an ObjectWriter: the {@link CustomerId} whose data is written. */
    public static final Object SUBJECT = PersonalDataModule.class.getName() + ".subject";

    @Serial
    private static final long serialVersionUID = 1;

    private final transient PersonalDataKeys keys;
    private final transient JsonMapper plain;

    /** @param plain what the encrypted values are written and read with */
    public PersonalDataModule(PersonalDataKeys keys, JsonMapper plain) {
        super("cis-personal-data");
        this.keys = keys;
        this.plain = plain;
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.insertAnnotationIntrospector(new Introspector(keys, plain));
    }

    private static final class Introspector extends NopAnnotationIntrospector {

        @Serial
        private static final long serialVersionUID = 1;

        private final transient PersonalDataKeys keys;
        private final transient JsonMapper plain;

        Introspector(PersonalDataKeys keys, JsonMapper plain) {
            this.keys = keys;
            this.plain = plain;
        }

        @Override
        public @Nullable Object findSerializer(MapperConfig<?> config, Annotated annotated) {
            PersonalData mark = annotated.getAnnotation(PersonalData.class);
            return mark == null ? null : new EncryptingSerializer(mark, keys, plain);
        }

        @Override
        public @Nullable Object findDeserializer(MapperConfig<?> config, Annotated annotated) {
            PersonalData mark = annotated.getAnnotation(PersonalData.class);
            return mark == null ? null : new DecryptingDeserializer(mark, keys, plain);
        }

        @Override
        public Version version() {
            return Version.unknownVersion();
        }
    }
}
