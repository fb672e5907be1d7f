package cis.platform.web;

import cis.platform.json.JsonRules;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** HTTP as both sides speak it; import it once. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:cis/platform/web/web.properties")
@Import({ProblemAdvice.class, ProblemErrorController.class, ErrorCatalogueController.class, OpenApiConfiguration.class})
public class WebConfiguration implements WebMvcConfigurer {

    @Bean
    @ConditionalOnMissingBean
    NoArgGenerator ids() {
        return Generators.timeBasedEpochGenerator();
    }

    @Bean
    ErrorCatalogue errorCatalogue(ObjectProvider<ErrorCodes> contexts) {
        return new ErrorCatalogue(contexts.orderedStream().toList());
    }

    @Bean
    @ConditionalOnMissingBean
    JsonMapper httpJson() {
        return JsonRules.http();
    }

    @Bean
    FilterRegistrationBean<Correlation> correlation(NoArgGenerator ids) {
        var registration = new FilterRegistrationBean<>(new Correlation(ids));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTomcat() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemReportValve.class.getName());
            }
        });
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new RequestContextResolver());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new StrictParameters());
    }
}
