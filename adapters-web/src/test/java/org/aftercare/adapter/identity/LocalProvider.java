package org.aftercare.adapter.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A small provider of OpenID Connect on this machine, made of nothing but the JDK. Whoever comes is logged in as whom the test
 * wants, without being asked; and it lies as the test wants.
 */
public final class LocalProvider implements AutoCloseable {
    public static final String CLIENT = "aftercare";
    public static final String SECRET = "the-secret-of-aftercare";

    /** In what it lies. */
    public enum Lie {
        NONE,
        NONCE,
        AUDIENCE,
        ISSUER,
        EXPIRED,
        /** Signed by a key that is nobody's. */
        KEY,
        /** Signed by what the client's secret is, which is no key. */
        SECRET_AS_KEY,
        NO_SIGNATURE
    }

    // made once, since that takes long
    private static final KeyPair ONE_KEY = newKey();
    private static final KeyPair OTHER_KEY = newKey();
    private static final KeyPair NOBODYS_KEY = newKey();

    private record Begun(String redirect, String challenge, String nonce, Map<String, Object> claims) {}

    private final HttpServer server;
    private final String issuer;
    private final Map<String, Begun> codes = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Object>> accessTokens = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile KeyPair key = ONE_KEY;
    private volatile String keyId = "first";
    private volatile Map<String, Object> person = Map.of();
    private volatile Lie lie = Lie.NONE;
    private volatile boolean userInfo;
    private volatile boolean broken;
    private volatile boolean denying;

    private LocalProvider(HttpServer server, String issuer) {
        this.server = server;
        this.issuer = issuer;
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newCachedThreadPool(
                runnable -> Thread.ofPlatform().daemon().unstarted(runnable)));
        server.start();
    }

    /** A provider on a free port. */
    public static LocalProvider started() {
        return started(0);
    }

    public static LocalProvider started(int port) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            return new LocalProvider(
                    server, "http://127.0.0.1:" + server.getAddress().getPort() + "/vendor");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String issuer() {
        return issuer;
    }

    /** Logs in from now on whomever this is told of: claims besides {@code sub}. */
    public void admits(Map<String, Object> claims) {
        person = Map.copyOf(claims);
    }

    /** Logs in from now on somebody whose address was verified. */
    public void admits(String email) {
        admits(Map.of("email", email, "email_verified", true));
    }

    /** Lies from now on. */
    public void lies(Lie wanted) {
        lie = wanted;
    }

    /** Tells from now on who somebody is only to those who ask its userinfo endpoint. */
    public void tellsByUserInfo(boolean wanted) {
        userInfo = wanted;
    }

    /** Answers from now on nothing but that it is broken. */
    public void breaks(boolean wanted) {
        broken = wanted;
    }

    /** Lets nobody in from now on. */
    public void denies(boolean wanted) {
        denying = wanted;
    }

    /** Signs from now on by another key; that of before is no more. */
    public void changesKey() {
        key = key == ONE_KEY ? OTHER_KEY : ONE_KEY;
        keyId = UUID.randomUUID().toString();
    }

    /** Honest, whole and unknown to anybody again. */
    public void reset() {
        person = Map.of();
        lie = Lie.NONE;
        userInfo = false;
        broken = false;
        denying = false;
    }

    /** The paths that it was asked for. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        asked.add(path);
        if (broken) {
            send(exchange, 503, "away");
            return;
        }
        switch (path) {
            case "/vendor/.well-known/openid-configuration" -> send(exchange, 200, configuration());
            case "/vendor/keys" -> send(exchange, 200, keys());
            case "/vendor/authorize" -> authorize(exchange);
            case "/vendor/token" -> token(exchange);
            case "/vendor/userinfo" -> userInfo(exchange);
            default -> send(exchange, 404, "{}");
        }
    }

    private String configuration() {
        return json(Map.of(
                "issuer",
                issuer,
                "authorization_endpoint",
                issuer + "/authorize",
                "token_endpoint",
                issuer + "/token",
                "userinfo_endpoint",
                issuer + "/userinfo",
                "jwks_uri",
                issuer + "/keys",
                "response_types_supported",
                List.of("code"),
                "subject_types_supported",
                List.of("public"),
                "id_token_signing_alg_values_supported",
                List.of("RS256")));
    }

    private String keys() {
        var open = (RSAPublicKey) key.getPublic();
        return json(Map.of(
                "keys",
                List.of(Map.of(
                        "kty",
                        "RSA",
                        "use",
                        "sig",
                        "alg",
                        "RS256",
                        "kid",
                        keyId,
                        "n",
                        base64(unsigned(open.getModulus())),
                        "e",
                        base64(unsigned(open.getPublicExponent()))))));
    }

    /** Takes nothing that is not as it must be, and sends whoever comes back at once. */
    private void authorize(HttpExchange exchange) throws IOException {
        var query =
                form(Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""));
        var good = "code".equals(query.get("response_type"))
                && CLIENT.equals(query.get("client_id"))
                && List.of(query.getOrDefault("scope", "").split(" ")).contains("openid")
                && "S256".equals(query.get("code_challenge_method"))
                && query.containsKey("code_challenge")
                && query.containsKey("nonce")
                && query.containsKey("state")
                && query.containsKey("redirect_uri");
        if (!good) {
            send(exchange, 400, "what is asked is not as it must be: " + query.keySet());
            return;
        }
        var code = UUID.randomUUID().toString();
        codes.put(code, new Begun(query.get("redirect_uri"), query.get("code_challenge"), query.get("nonce"), person));
        var answer = denying ? "error=access_denied" : "code=" + code;
        exchange.getResponseHeaders()
                .set("Location", query.get("redirect_uri") + "?" + answer + "&state=" + query.get("state"));
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var basic =
                "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        if (!basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, 401, json(Map.of("error", "invalid_client")));
            return;
        }
        var begun = codes.remove(form.getOrDefault("code", ""));
        if (begun == null
                || !"authorization_code".equals(form.get("grant_type"))
                || !begun.redirect().equals(form.get("redirect_uri"))
                || !begun.challenge().equals(sha256(form.getOrDefault("code_verifier", "")))) {
            send(exchange, 400, json(Map.of("error", "invalid_grant")));
            return;
        }
        var accessToken = UUID.randomUUID().toString();
        accessTokens.put(accessToken, begun.claims());
        send(
                exchange,
                200,
                json(Map.of(
                        "access_token",
                        accessToken,
                        "token_type",
                        "Bearer",
                        "expires_in",
                        60,
                        "id_token",
                        idToken(begun))));
    }

    private void userInfo(HttpExchange exchange) throws IOException {
        var header = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("");
        var claims = accessTokens.get(header.replaceFirst("^Bearer ", ""));
        if (claims == null) {
            send(exchange, 401, json(Map.of("error", "invalid_token")));
            return;
        }
        var told = new HashMap<String, Object>(claims);
        told.putIfAbsent("sub", "somebody");
        send(exchange, 200, json(told));
    }

    private String idToken(Begun begun) {
        var now = Clock.systemUTC().instant().getEpochSecond();
        var claims = new HashMap<String, Object>(userInfo ? Map.of() : begun.claims());
        claims.put("sub", "somebody");
        claims.put("iss", lie == Lie.ISSUER ? issuer + "/other" : issuer);
        claims.put("aud", lie == Lie.AUDIENCE ? "another-client" : CLIENT);
        claims.put("nonce", lie == Lie.NONCE ? "0".repeat(64) : begun.nonce());
        claims.put("iat", lie == Lie.EXPIRED ? now - 900 : now);
        claims.put("exp", lie == Lie.EXPIRED ? now - 600 : now + 300);
        return switch (lie) {
            case NO_SIGNATURE -> unsigned("none", claims) + ".";
            case SECRET_AS_KEY -> {
                var text = unsigned("HS256", claims);
                yield text + "." + base64(hmac(text));
            }
            default -> {
                var text = unsigned("RS256", claims);
                yield text + "." + base64(signed(text, lie == Lie.KEY ? NOBODYS_KEY : key));
            }
        };
    }

    private String unsigned(String algorithm, Map<String, Object> claims) {
        var head = json(Map.of("alg", algorithm, "kid", keyId));
        return base64(head.getBytes(StandardCharsets.UTF_8)) + "."
                + base64(json(claims).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] signed(String text, KeyPair by) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(by.getPrivate());
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] hmac(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(String text) {
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Map<String, String> form(String text) {
        return Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .collect(Collectors.toMap(
                        pair -> URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        (first, second) -> first));
    }

    private static String json(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> json(entry.getKey()) + ":" + json(entry.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            case List<?> list -> list.stream().map(LocalProvider::json).collect(Collectors.joining(",", "[", "]"));
            case String text -> "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
            default -> value.toString();
        };
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
