package cis.platform.personaldata;

import static org.assertj.core.api.Assertions.assertThat;

import cis.api.CustomerId;
import cis.api.RetentionClass;
import cis.platform.personaldata.KeyStore.WrappedKey;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What was once stored stays readable: nothing here may ever be changed to suit the code. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingOldCiphertextTest {

    private static final MasterKey MASTER_KEY = MasterKey.parse("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
    private static final CustomerId SUBJECT = CustomerId.of("018f3c00-0000-7000-8000-00000000000a");
    private static final String WRAPPED =
            "In+mjEEe4J1SQ7FMjE20hfQZXxMDC3H1fGk9ekoElkoQzEAS+bIwPkC30fIEb5BonG+UAttQBF9FarEL";
    private static final String STORED =
            "pd1:018f3c00-0000-7000-8000-00000000000a:PROFILE:1:customer.name:UdB61cJy-CCzFwTxrqcT5_qzoYzVsKhyql4FyDbwxVmOpSySbrB5FXTzIiQUp1aG2k8";

    @Test
    void the_first_ciphertext_ever_written_is_read() {
        MemoryKeyStore store = new MemoryKeyStore();
        store.createIfAbsent(new WrappedKey(SUBJECT, RetentionClass.PROFILE, 1, WRAPPED));
        PersonalDataKeys keys = new PersonalDataKeys(store, MASTER_KEY);

        byte[] decrypted = keys.decrypt(EncryptedField.parse(STORED, "customer.name"));

        assertThat(decrypted).asString(StandardCharsets.UTF_8).isEqualTo("{\"given\":\"Zażółć\"}");
    }

    @Test
    void hashes_never_change() {
        KeyedHash hash = MASTER_KEY.keyedHash("identity-directory");

        assertThat(HexFormat.of().formatHex(hash.hash("main", "shop", "12346")))
                .isEqualTo("18081c2d2c4d815766d7b156e937b74a8ce849715ae7f10cb6d4ba488f4a8522");
        assertThat(hash.uuid("main", "shop", "12346")).hasToString("18081c2d-2c4d-8157-a6d7-b156e937b74a");
        assertThat(MASTER_KEY.fingerprint()).isEqualTo("tLVRM8PpUcRB31vGgHTXnQ");
    }

    @Test
    void parts_of_a_hash_are_told_apart() {
        KeyedHash hash = MASTER_KEY.keyedHash("test");

        assertThat(hash.hash("ab", "c")).isNotEqualTo(hash.hash("a", "bc")).isEqualTo(hash.hash("ab", "c"));
        assertThat(hash.hash("ab", "")).isNotEqualTo(hash.hash("ab"));
        assertThat(hash.uuid("a").version()).isEqualTo(8);
        assertThat(hash.uuid("a").variant()).isEqualTo(2);
    }
}
