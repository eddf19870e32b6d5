package org.aftercare.adapter.web.portal;

/**
 * What the portal must know of where it runs.
 *
 * @param overTls whether people reach it over TLS, also where a proxy in front ends it
 * @param callbackLimit how often in an hour one address of the network may ask for a call; 0 for as often as it likes
 */
public record PortalSettings(boolean overTls, int callbackLimit) {}
