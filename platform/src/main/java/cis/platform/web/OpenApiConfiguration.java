package cis.platform.web;

import cis.api.BusinessTime;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.StringSchema;
import java.math.BigDecimal;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
                        BusinessTime.class,
                        new StringSchema()
                                .description("A date, or a date-time with its offset or zone")
                                .example("2026-03-01T08:26:00Z"));
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
