package org.aftercare.adapter.web.portal;

/**
 * What the portal must know of where it runs.
 *
 * @param overTls whether people reach it over TLS, also where a proxy in front ends it
 */
public record PortalSettings(boolean overTls) {}
