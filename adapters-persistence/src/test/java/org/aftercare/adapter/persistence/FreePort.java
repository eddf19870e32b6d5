package org.aftercare.adapter.persistence;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for servers that tests start. They lie below the range from which systems take the ports of outgoing
 * connections (from 32768 on Linux, from 49152 elsewhere): a server may start seconds after its port was chosen, and a
 * connection that another server made meanwhile must not have taken it. No port is given twice.
 */
public final class FreePort {
    private static final int FROM = 20_000;
    private static final int TO = 32_000;
    private static final int TRIES = 1_000;
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private FreePort() {}

    public static int next() {
        for (var attempt = 0; attempt < TRIES; attempt++) {
            var port = ThreadLocalRandom.current().nextInt(FROM, TO);
            if (isFree(port) && GIVEN.add(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No port is free between " + FROM + " and " + TO);
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
