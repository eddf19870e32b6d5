package org.aftercare.adapter.web.rest;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Singleton;
import java.lang.annotation.Annotation;
import org.aftercare.adapter.web.portal.AgreementDocuments;
import org.aftercare.adapter.web.portal.CallbackBrake;
import org.aftercare.adapter.web.portal.Documents;
import org.aftercare.adapter.web.portal.StatementDocuments;
import org.aftercare.application.mother.Aftercare;
import org.glassfish.hk2.api.ActiveDescriptor;
import org.glassfish.hk2.api.Context;
import org.glassfish.hk2.api.ServiceHandle;
import org.glassfish.hk2.api.TypeLiteral;
import org.glassfish.hk2.utilities.binding.AbstractBinder;

/** Gives the resources their use cases, as CDI does in the server: whatever an {@link Aftercare} has. */
final class UseCases extends AbstractBinder {
    private final Aftercare aftercare;
    private final RateLimit limit;

    UseCases(Aftercare aftercare, RateLimit limit) {
        this.limit = limit;
        this.aftercare = aftercare;
    }

    @Override
    protected void configure() {
        bind(new Unscoped()).to(new TypeLiteral<Context<Dependent>>() {});
        bind(limit).to(RateLimit.class);
        bind((ClientAddress) () -> "192.0.2.7").to(ClientAddress.class);
        bind(new CallbackBrake(aftercare.clock, CallbackBrake.NONE)).to(CallbackBrake.class);
        bind(Documents.made()).to(AgreementDocuments.class);
        bind(Documents.statements()).to(StatementDocuments.class);
        for (var field : Aftercare.class.getFields()) {
            try {
                bindTo(field.getType(), field.get(aftercare));
            } catch (IllegalAccessException notPublic) {
                throw new IllegalStateException(notPublic);
            }
        }
    }

    private <T> void bindTo(Class<T> type, Object useCase) {
        bind(type.cast(useCase)).to(type);
    }

    /** CDI's scope of objects that belong to whoever asked for them. */
    @Singleton
    private static final class Unscoped implements Context<Dependent> {
        @Override
        public Class<? extends Annotation> getScope() {
            return Dependent.class;
        }

        @Override
        public <U> U findOrCreate(ActiveDescriptor<U> descriptor, ServiceHandle<?> root) {
            return descriptor.create(root);
        }

        @Override
        public boolean containsKey(ActiveDescriptor<?> descriptor) {
            return false;
        }

        @Override
        public void destroyOne(ActiveDescriptor<?> descriptor) {}

        @Override
        public boolean supportsNullCreation() {
            return false;
        }

        @Override
        public boolean isActive() {
            return true;
        }

        @Override
        public void shutdown() {}
    }
}
