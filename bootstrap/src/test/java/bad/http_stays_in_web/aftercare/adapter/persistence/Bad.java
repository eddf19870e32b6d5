package bad.http_stays_in_web.aftercare.adapter.persistence;

final class Bad {
    jakarta.ws.rs.core.Response response;
}
