package cis.query;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * All projections, query handlers and controllers of the query side. The launcher gives it {@code EventLog},
 * {@code Positions}, {@code ReadModels}, {@code QueryGateway} and a {@code Clock}.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan
public class QueryConfiguration {}
