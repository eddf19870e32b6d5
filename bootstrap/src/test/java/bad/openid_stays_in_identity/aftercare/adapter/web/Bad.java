package bad.openid_stays_in_identity.aftercare.adapter.web;

final class Bad {
    com.nimbusds.openid.connect.sdk.Nonce nonce;
}
