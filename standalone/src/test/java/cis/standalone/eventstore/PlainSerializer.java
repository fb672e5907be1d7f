package cis.standalone.eventstore;

import cis.api.contract.EventTypes;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;

/** Events as JSON under their permanent names, without encryption. */
final class PlainSerializer extends Jackson3Serializer {

    PlainSerializer() {
        super(builder());
    }

    @Override
    @SuppressWarnings("rawtypes")
    public SerializedType typeForClass(Class type) {
        return type.getName().startsWith("cis.api")
                ? new SimpleSerializedType(EventTypes.nameOf(type), "1")
                : super.typeForClass(type);
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return EventTypes.names().contains(type.getName())
                ? EventTypes.classOf(type.getName())
                : super.classForType(type);
    }
}
