package org.aftercare.adapter.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworksTest {
    private static final Networks PUBLIC = new Networks(false);
    private static final Networks ALL = new Networks(true);

    private static InetAddress address(String literal) throws UnknownHostException {
        return InetAddress.getByName(literal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "1.1.1.1",
                "100.63.255.255",
                "100.128.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "223.255.255.255",
                "2606:4700:4700::1111",
                "2a00:1450:4009::200e",
                "64:ff9b::8.8.8.8",
                "::ffff:8.8.8.8"
            })
    void the_public_internet_may_be_sent_to(String literal) throws UnknownHostException {
        assertThat(PUBLIC.allow(address(literal))).isTrue();
        assertThat(ALL.allow(address(literal))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "127.1",
                "2130706433",
                "10.0.0.1",
                "10.255.255.255",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.8",
                "198.18.0.1",
                "192.0.2.1",
                "::1",
                "fc00::1",
                "fd12:3456::1",
                "fec0::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "::10.0.0.1",
                "64:ff9b::192.168.0.1",
                "2002:0a00:0001::1",
                "2001:0:4136:e378:8000:63bf:3fff:fdd2",
                "2001:db8::1"
            })
    void private_networks_only_where_that_is_allowed(String literal) throws UnknownHostException {
        assertThat(PUBLIC.allow(address(literal))).isFalse();
        assertThat(ALL.allow(address(literal))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "169.254.169.254",
                "169.254.0.1",
                "64:ff9b::169.254.169.254",
                "::ffff:169.254.169.254",
                "100.100.100.200",
                "fd00:ec2::254",
                "fe80::1",
                "0.0.0.0",
                "::",
                "224.0.0.1",
                "255.255.255.255",
                "ff02::1"
            })
    void never_to_metadata_of_clouds_nor_to_all_at_once(String literal) throws UnknownHostException {
        assertThat(PUBLIC.allow(address(literal))).isFalse();
        assertThat(ALL.allow(address(literal))).isFalse();
    }
}
