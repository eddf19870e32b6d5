package bad.nobody_asks_jakarta_security_for_roles.aftercare.adapter.web;

final class Bad {
    boolean isAgent(jakarta.security.enterprise.SecurityContext context) {
        return context.isCallerInRole("agent");
    }
}
