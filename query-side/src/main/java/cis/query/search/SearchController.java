package cis.query.search;

import cis.api.search.query.ListSearchHits;
import cis.api.search.query.SearchHits;
import cis.api.search.query.SearchKind;
import cis.platform.web.RequestContext;
import cis.query.web.Parameters;
import cis.query.web.Questions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The search, over HTTP. */
@RestController
@RequestMapping("/api/v1/search")
@Tag(name = "Search")
class SearchController {

    private static final int MAX_QUERY = 200;

    private final Questions questions;

    SearchController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping
    @Operation(
            summary = "Look for anything",
            description =
                    "Customers by words of the name, e-mail address, phone number, customer number or external id;"
                            + " invoices and credit notes by number; products by sku or words of the name; complaints by"
                            + " reference or words of what they are about. Every word must begin a word of what is found,"
                            + " in any order; case and accents do not matter. What fits exactly comes first, then what"
                            + " holds all words whole, then what holds more of them whole; each hit says what matched.")
    SearchHits search(
            @Parameter(description = "What to look for", required = true, example = "ada love")
                    @RequestParam(required = false)
                    @Nullable
                    String query,
            @Parameter(description = "Only these kinds, separated by commas", example = "customer,invoice")
                    @RequestParam(required = false)
                    @Nullable
                    String kinds,
            @Parameter(description = "So many hits; 50 by default, at most 500", example = "10")
                    @RequestParam(required = false)
                    @Nullable
                    String limit,
            RequestContext caller) {
        Parameters parameters = new Parameters();
        if (query == null) {
            parameters.refuse("query", "required", "must be given");
        }
        String text = parameters.text("query", query, MAX_QUERY);
        Set<SearchKind> wanted = kinds(parameters, kinds);
        int most = parameters.limit(limit);
        parameters.check();
        ListSearchHits asked = new ListSearchHits(caller.client(), text == null ? "" : text, wanted, most);
        return questions.ask(asked, SearchHits.class, caller);
    }

    private static Set<SearchKind> kinds(Parameters parameters, @Nullable String text) {
        Set<SearchKind> kinds = EnumSet.noneOf(SearchKind.class);
        for (String one : text == null ? List.<String>of() : List.of(text.split(",", -1))) {
            SearchKind kind = parameters.choice("kinds", one, SearchKind.class);
            if (kind == null) {
                return Set.of();
            }
            kinds.add(kind);
        }
        return kinds;
    }
}
