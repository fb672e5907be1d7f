package cis.platform.web;

import cis.api.BusinessTime;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.math.BigDecimal;
import java.util.Arrays;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/** The description of the interface, generated from the code. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {
    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(RequestContext.class)
                .replaceWithSchema(
                        BigDecimal.class,
                        new StringSchema()
                                .pattern("^-?(0|[1-9][0-9]*)(\\.[0-9]+)?$")
                                .description("A decimal number, never rounded")
                                .example("12.50"))
                .replaceWithSchema(
                        JsonNode.class,
                        new ObjectSchema()
                                .additionalProperties(true)
                                .description("Fields of their own: of an event, as its type and revision say"))
                .replaceWithSchema(
                        BusinessTime.class,
                        new StringSchema()
                                .description("A date, or a date-time with its offset or zone")
                                .example("2026-03-01T08:26:00Z"));
    }

    /** Who acts, and for whom: headers of every operation that asks. */
    @Bean
    GlobalOperationCustomizer callers() {
        return (operation, method) -> {
            if (Arrays.asList(method.getMethod().getParameterTypes()).contains(RequestContext.class)) {
                operation.addParametersItem(
                        OperationParts.sent("CIS-Actor", "Opaque id of who acts; local by default"));
                operation.addParametersItem(OperationParts.sent("CIS-Client", "Client company; main by default"));
            }
            return operation;
        };
    }

    @Bean
    GlobalOpenApiCustomizer problems() {
        return api -> {
            if (api.getComponents() == null) {
                api.setComponents(new Components());
            }
            ModelConverters.getInstance(true).readAll(Problem.class).forEach(api.getComponents()::addSchemas);
        };
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("CIS")
                        .version("1")
                        .description("A Customer Information System in which the history is the database: commands"
                                + " become events, events become a customer's whole picture.")
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")));
    }
}
