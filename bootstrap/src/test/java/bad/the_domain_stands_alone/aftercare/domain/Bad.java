package bad.the_domain_stands_alone.aftercare.domain;

final class Bad {
    jakarta.ws.rs.core.Response response;
}
