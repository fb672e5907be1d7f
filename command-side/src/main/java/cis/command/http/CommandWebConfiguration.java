package cis.command.http;

import cis.command.dispatch.CommandDecoder;
import cis.command.dispatch.CommandSettings;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Makes {@link CommandBody} work in controllers and in the description of the interface. */
@Configuration(proxyBeanMethods = false)
@Import({CommandOperations.class, BatchController.class})
public class CommandWebConfiguration implements WebMvcConfigurer {
    private final CommandDecoder decoder;
    private final CommandSettings settings;

    CommandWebConfiguration(CommandDecoder decoder, CommandSettings settings) {
        this.decoder = decoder;
        this.settings = settings;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CommandBodyResolver(decoder, settings.maxBodyBytes()));
    }
}
