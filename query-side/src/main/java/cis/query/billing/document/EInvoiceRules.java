package cis.query.billing.document;

import com.helger.diagnostics.error.IError;
import com.helger.diver.api.coord.DVRCoordinate;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.IValidationExecutorSet;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.result.ValidationResultList;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.en16931.EN16931Validation;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The XML schema of UBL 2.1 and CEN's own Schematron of EN 16931, release 1.3.16. Nothing is fetched from anywhere. */
final class EInvoiceRules {

    private static final DVRCoordinate INVOICES = EN16931Validation.VID_UBL_INVOICE_1316;
    private static final DVRCoordinate CREDIT_NOTES = EN16931Validation.VID_UBL_CREDIT_NOTE_1316;

    private final ValidationExecutorSetRegistry<IValidationSourceXML> registry = new ValidationExecutorSetRegistry<>();

    EInvoiceRules() {
        EN16931Validation.initEN16931(registry);
    }

    List<BrokenRule> brokenByInvoice(String xml) {
        return broken(xml, INVOICES);
    }

    List<BrokenRule> brokenByCreditNote(String xml) {
        return broken(xml, CREDIT_NOTES);
    }

    private List<BrokenRule> broken(String xml, DVRCoordinate rules) {
        IValidationExecutorSet<IValidationSourceXML> executors = registry.getOfID(rules);
        if (executors == null) {
            throw new IllegalStateException("The rules of EN 16931 are missing: " + rules);
        }
        ValidationResultList results = ValidationExecutionManager.executeValidation(
                IValidityDeterminator.createDefault(), executors, ValidationSourceXML.create(null, Xml.parse(xml)));
        List<BrokenRule> broken = new ArrayList<>();
        results.forEachFlattened(error -> {
            if (error.isError()) {
                broken.add(brokenRule(error));
            }
        });
        return broken;
    }

    /** What the schema says quotes the document, so it is left out. */
    private static BrokenRule brokenRule(IError error) {
        String id = error.getErrorID();
        String text = error.getErrorText(Locale.ENGLISH);
        return id == null || text == null || !id.contains("-")
                ? new BrokenRule("XSD", "The document does not follow the schema of UBL 2.1")
                : new BrokenRule(id, text);
    }
}
