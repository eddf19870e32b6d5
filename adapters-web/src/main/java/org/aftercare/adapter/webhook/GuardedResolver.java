package org.aftercare.adapter.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Looks up hosts for the HTTP client, and knows none that leads to where nothing may be sent. The client connects to the very
 * addresses that it is given here, so that nothing lies between check and use: a name that leads elsewhere a moment later
 * changes nothing.
 */
final class GuardedResolver implements DnsResolver {
    private final Networks networks;
    private final DnsResolver resolver;

    GuardedResolver(Networks networks, DnsResolver resolver) {
        this.networks = networks;
        this.resolver = resolver;
    }

    static GuardedResolver of(Networks networks) {
        return new GuardedResolver(networks, SystemDefaultDnsResolver.INSTANCE);
    }

    /** All addresses of a host, if all of them may be sent to: with a mixed answer somebody is up to something. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = resolver.resolve(host);
        for (var address : addresses) {
            if (!networks.allow(address)) {
                throw new ForbiddenAddressException(host);
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return resolver.resolveCanonicalHostname(host);
    }
}
