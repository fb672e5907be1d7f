package cis.command.catalogue;

import cis.api.MetadataKeys;
import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Hands command handlers the {@link KnownProducts} of the client company that asks. */
final class ProductParameters implements ParameterResolverFactory {

    private final ProductLookup products;

    ProductParameters(ProductLookup products) {
        this.products = products;
    }

    @Override
    public @Nullable ParameterResolver<KnownProducts> createInstance(
            Executable executable, Parameter[] parameters, int parameterIndex) {
        return parameters[parameterIndex].getType() == KnownProducts.class ? new Resolver(products) : null;
    }

    private record Resolver(ProductLookup products) implements ParameterResolver<KnownProducts> {

        @Override
        public KnownProducts resolveParameterValue(Message<?> message) {
            String client = message.getMetaData()
                    .getOrDefault(MetadataKeys.CLIENT, "main")
                    .toString();
            return new KnownProducts(sku -> products.find(client, sku));
        }

        @Override
        public boolean matches(Message<?> message) {
            return true;
        }
    }
}
