package cis.platform.web;

import cis.api.CommandRejected;
import cis.api.ErrorCode;
import cis.api.GeneralError;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Explains every problem at the address that its {@code type} names. */
@RestController
@RequestMapping(path = "/problems", produces = "application/json")
@Tag(name = "Problems", description = "What each error code means")
class ErrorCatalogueController {
    private final ErrorCatalogue catalogue;

    ErrorCatalogueController(ErrorCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    record ProblemType(String code, int status, String title, String meaning) {
        static ProblemType of(ErrorCode code) {
            return new ProblemType(code.name(), code.category().status(), Problems.title(code.name()), code.meaning());
        }
    }

    @GetMapping
    @Operation(summary = "Lists every error code")
    List<ProblemType> list() {
        return catalogue.all().stream().map(ProblemType::of).toList();
    }

    @GetMapping("/{code}")
    @Operation(summary = "Explains an error code")
    ProblemType find(@PathVariable String code) {
        return catalogue
                .find(code)
                .map(ProblemType::of)
                .orElseThrow(() -> new CommandRejected(GeneralError.NO_SUCH_ENDPOINT));
    }
}
