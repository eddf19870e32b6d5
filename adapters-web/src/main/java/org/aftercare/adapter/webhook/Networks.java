package org.aftercare.adapter.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses of the network may be sent to: those of the public Internet, by IANA's registries of special purposes; the
 * private ones too where the configuration says so. Never to where machines of a cloud are told their credentials.
 */
final class Networks {
    /** IPv4, whatever is not public: this network, private, shared (CGNAT), loopback, link-local, documentation, multicast … */
    private static final List<Block> SPECIAL_4 = Block.list(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** IPv6: nothing but this is public … */
    private static final Block UNICAST_6 = Block.of("2000::/3");

    /** … and of it not protocols, documentation and what leads to IPv4 by a tunnel. */
    private static final List<Block> SPECIAL_6 = Block.list("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    /** IPv6 for an IPv4 address in its last four bytes, where a network has translators. */
    private static final Block TRANSLATED = Block.of("64:ff9b::/96");

    /** Never, not even where private networks are allowed: link-local, with the metadata of clouds, unspecified and multicast. */
    private static final List<Block> NEVER = Block.list(
            "0.0.0.0/8",
            "169.254.0.0/16",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "100.100.100.200/32",
            "::/128",
            "fe80::/10",
            "ff00::/8",
            "fd00:ec2::254/128");

    private final boolean privateOnes;

    /**
     * Makes a choice.
     *
     * @param privateOnes whether private networks may be sent to, this machine itself among them
     */
    Networks(boolean privateOnes) {
        this.privateOnes = privateOnes;
    }

    boolean arePrivateOnesAllowed() {
        return privateOnes;
    }

    boolean allow(InetAddress address) {
        var bytes = address.getAddress();
        if (TRANSLATED.holds(bytes)) {
            return allow(Arrays.copyOfRange(bytes, 12, 16));
        }
        return allow(bytes);
    }

    private boolean allow(byte[] address) {
        if (NEVER.stream().anyMatch(block -> block.holds(address))) {
            return false;
        }
        return privateOnes || isPublic(address);
    }

    private static boolean isPublic(byte[] address) {
        return address.length == 4
                ? SPECIAL_4.stream().noneMatch(block -> block.holds(address))
                : UNICAST_6.holds(address) && SPECIAL_6.stream().noneMatch(block -> block.holds(address));
    }

    /** The addresses whose first bits are these. */
    private static final class Block {
        private final byte[] first;
        private final int bits;

        private Block(byte[] first, int bits) {
            this.first = first;
            this.bits = bits;
        }

        static List<Block> list(String... blocks) {
            return Arrays.stream(blocks).map(Block::of).toList();
        }

        static Block of(String text) {
            var parts = text.split("/", 2);
            try {
                // a literal, so that nothing is looked up
                return new Block(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
            } catch (UnknownHostException noLiteral) {
                throw new IllegalArgumentException(text, noLiteral);
            }
        }

        boolean holds(byte[] address) {
            if (address.length != first.length) {
                return false;
            }
            for (var i = 0; i < bits; i++) {
                var mask = 0x80 >> (i % 8);
                if (((address[i / 8] ^ first[i / 8]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
