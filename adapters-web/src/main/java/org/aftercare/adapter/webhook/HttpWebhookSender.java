package org.aftercare.adapter.webhook;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.aftercare.application.port.WebhookSender;
import org.aftercare.domain.webhook.EndpointAddress;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Sends messages over HTTP: each once, following nobody elsewhere, waiting for nobody for long, and to where it may only, which
 * is decided by the address that is connected to. What the endpoint says besides its status is not read.
 */
public final class HttpWebhookSender implements WebhookSender, AutoCloseable {
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(10);
    private static final Timeout TO_CONNECT = Timeout.ofSeconds(5);
    private static final int CONNECTIONS = 64;
    private static final int CONNECTIONS_TO_ONE = 8;
    private static final String IN_TIME = "no answer came in time";

    private final Networks networks;
    private final GuardedResolver resolver;
    private final Duration patience;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService watch;

    private HttpWebhookSender(Networks networks, GuardedResolver resolver, Duration patience) {
        this.networks = networks;
        this.resolver = resolver;
        this.patience = patience;
        this.client = client(resolver, patience);
        this.watch = Executors.newSingleThreadScheduledExecutor(
                runnable -> Thread.ofPlatform().daemon().name("webhook-watch").unstarted(runnable));
    }

    /**
     * A sender to the public Internet.
     *
     * @param privateNetworks whether it may send to private networks, too, this machine among them, and without TLS
     */
    public static HttpWebhookSender of(boolean privateNetworks) {
        var networks = new Networks(privateNetworks);
        return new HttpWebhookSender(networks, GuardedResolver.of(networks), USUAL_PATIENCE);
    }

    static HttpWebhookSender of(Networks networks, GuardedResolver resolver, Duration patience) {
        return new HttpWebhookSender(networks, resolver, patience);
    }

    private static CloseableHttpClient client(GuardedResolver resolver, Duration patience) {
        var longest = Timeout.of(patience);
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS_TO_ONE)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(TO_CONNECT)
                        .setSocketTimeout(longest)
                        // what was looked up long ago is looked up again
                        .setTimeToLive(TimeValue.ofMinutes(1))
                        .build())
                .setDefaultTlsConfig(
                        TlsConfig.custom().setHandshakeTimeout(TO_CONNECT).build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(longest)
                        .setResponseTimeout(longest)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableDefaultUserAgent()
                .build();
    }

    @Override
    public Optional<String> objection(EndpointAddress address) {
        if (!address.encrypted() && !networks.arePrivateOnesAllowed()) {
            return Optional.of("begin with https://");
        }
        try {
            resolver.resolve(host(address));
            return Optional.empty();
        } catch (ForbiddenAddressException forbidden) {
            return Optional.of("not lead into a private network");
        } catch (UnknownHostException unknown) {
            return Optional.of("name a host that can be found");
        }
    }

    /** Without the brackets of an IPv6 address. */
    private static String host(EndpointAddress address) {
        var host = address.value().getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    @Override
    public Answer send(Message message) {
        if (!message.to().encrypted() && !networks.arePrivateOnesAllowed()) {
            return new Answer.Failed("the address does not begin with https://");
        }
        var request = request(message);
        // the timeouts of sockets are for each read, and many small ones may go on for ever
        var end = watch.schedule(request::cancel, patience.toMillis(), TimeUnit.MILLISECONDS);
        try {
            var answer = client.executeOpen(HttpHost.create(message.to().value()), request, null);
            // nothing but the status is wanted, and to close an answer is to wait for the rest of it
            request.cancel();
            return new Answer.Answered(answer.getCode(), retryAfter(answer, message.at()));
        } catch (IOException fault) {
            return new Answer.Failed(request.isCancelled() ? IN_TIME : said(fault));
        } finally {
            end.cancel(false);
        }
    }

    private static HttpPost request(Message message) {
        var request = new HttpPost(message.to().value());
        request.setHeader("webhook-id", message.event().text());
        request.setHeader("webhook-timestamp", Long.toString(message.at().getEpochSecond()));
        request.setHeader("webhook-signature", Signatures.of(message));
        request.setHeader("User-Agent", "Aftercare");
        request.setEntity(new StringEntity(message.body(), ContentType.APPLICATION_JSON));
        return request;
    }

    private static Optional<Duration> retryAfter(ClassicHttpResponse answer, Instant now) {
        return Optional.ofNullable(answer.getFirstHeader("Retry-After"))
                .map(Header::getValue)
                .flatMap(text -> wait(text.strip(), now));
    }

    /** So many seconds, or until a date. */
    private static Optional<Duration> wait(String text, Instant now) {
        if (text.matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            var until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(Duration.between(now, until)).filter(wait -> !wait.isNegative());
        } catch (DateTimeException neither) {
            return Optional.empty();
        }
    }

    /** What went wrong, in words that tell nothing of networks. */
    private static String said(IOException fault) {
        return switch (fault) {
            case ForbiddenAddressException forbidden -> "the host leads into a private network";
            case UnknownHostException unknown -> "the host cannot be found";
            case InterruptedIOException late -> IN_TIME;
            case SSLException tls -> "there is no trust: " + tls.getMessage();
            case ConnectException refused -> "nobody listens there";
            case NoRouteToHostException nowhere -> "there is no way to the host";
            default -> "the connection broke";
        };
    }

    @Override
    public void close() {
        watch.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}
