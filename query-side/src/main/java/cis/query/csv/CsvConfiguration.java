package cis.query.csv;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Objects;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Offers CSV beside JSON, which stays what callers without a preference get, and says so in the description. */
@Configuration(proxyBeanMethods = false)
class CsvConfiguration implements WebMvcConfigurer {

    private final ReportFormats formats = new ReportFormats();
    private final CsvWriting writing;

    CsvConfiguration(ObjectProvider<CsvTable<?, ?>> tables) {
        this.writing = new CsvWriting(tables.orderedStream().toList());
    }

    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        negotiation.strategies(List.of(formats));
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.configureMessageConvertersList(all -> all.add(writing));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(formats);
    }

    @Bean
    GlobalOperationCustomizer csvIsOffered() {
        return CsvConfiguration::describe;
    }

    private static Operation describe(Operation operation, HandlerMethod method) {
        if (ReportFormats.isOffered(method)) {
            ApiResponse answer = Objects.requireNonNull(operation.getResponses().get("200"));
            answer.getContent().addMediaType("text/csv", new MediaType().schema(new StringSchema()));
        }
        return operation;
    }
}
