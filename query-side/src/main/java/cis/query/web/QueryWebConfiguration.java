package cis.query.web;

import cis.platform.projection.Pasts;
import cis.platform.projection.Positions;
import java.util.List;
import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What every question over HTTP goes through. */
@Configuration(proxyBeanMethods = false)
class QueryWebConfiguration implements WebMvcConfigurer {

    private final Positions positions;
    private final AskedMoment asked;
    private final Pasts pasts;

    QueryWebConfiguration(Positions positions, AskedMoment asked, Pasts pasts) {
        this.positions = positions;
        this.asked = asked;
        this.pasts = pasts;
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(new StreamedAnswers());
    }

    /** Those that wait come first: what is told of the past replaces what is told of the present. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ReadYourWrites(positions));
        registry.addInterceptor(new AnswersOfThePast(asked, pasts));
    }

    @Bean
    static ConfigurerModule handlersOfThePast(Pasts pasts) {
        return configurer -> configurer.onInitialize(configuration -> configuration.onStart(
                () -> configuration.queryBus().registerHandlerInterceptor(new HandlersOfThePast(pasts))));
    }
}
