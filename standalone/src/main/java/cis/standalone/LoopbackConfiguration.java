package cis.standalone;

import java.net.InetAddress;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** As long as CIS listens on loopback, which is as long as nobody signs in. */
@Configuration(proxyBeanMethods = false)
class LoopbackConfiguration {

    @Bean
    FilterRegistrationBean<LoopbackHosts> loopbackHosts(ServerProperties server) {
        InetAddress address = server.getAddress();
        FilterRegistrationBean<LoopbackHosts> registration = new FilterRegistrationBean<>(new LoopbackHosts());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        registration.setEnabled(address != null && address.isLoopbackAddress());
        return registration;
    }
}
