package cis.standalone;

import cis.command.CommandSideConfiguration;
import cis.platform.web.WebConfiguration;
import cis.query.QueryConfiguration;
import org.axonframework.springboot.autoconfig.AxonServerActuatorAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonServerAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonServerBusAutoConfiguration;
import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.axonframework.springboot.autoconfig.XStreamAutoConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Command side and query side in one JVM, on a data directory. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
        exclude = {
            AxonServerAutoConfiguration.class,
            AxonServerBusAutoConfiguration.class,
            AxonServerActuatorAutoConfiguration.class,
            UpdateCheckerAutoConfiguration.class,
            XStreamAutoConfiguration.class,
            MongoAutoConfiguration.class,
            DataMongoAutoConfiguration.class
        })
@EnableConfigurationProperties(StandaloneSettings.class)
@Import({
    LoopbackConfiguration.class,
    StoreConfiguration.class,
    ReadModelConfiguration.class,
    WebConfiguration.class,
    CommandSideConfiguration.class,
    QueryConfiguration.class
})
public class StandaloneApplication {

    static {
        // Axon asks its maker's server for updates, and reads this before there are any beans.
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
    }
}
