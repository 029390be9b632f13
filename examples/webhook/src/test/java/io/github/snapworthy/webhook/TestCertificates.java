package io.github.snapworthy.webhook;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemObjectGenerator;

/** Makes certificates, and keeps them in a folder as the volume of a Secret does: by a link to a folder that is replaced. */
final class TestCertificates {
    /** How a key is written. */
    enum Form {
        /** {@code PRIVATE KEY}. */
        PKCS8,
        /** {@code RSA PRIVATE KEY} or {@code EC PRIVATE KEY}. */
        TRADITIONAL
    }

    private static final X500Name AUTHORITY = new X500Name("CN=test authority");
    private static final KeyPair AUTHORITY_KEYS = keys("EC");

    private final Path folder;
    private int generation;

    TestCertificates(Path folder) {
        this.folder = folder;
    }

    CertificateFiles files() {
        return new CertificateFiles(folder.resolve("tls.crt"), folder.resolve("tls.key"));
    }

    /** Puts a new certificate of that serial number in place, as kubelet does it. */
    void write(long serial, String algorithm, Form form) throws Exception {
        KeyPair keys = keys(algorithm);
        write(chain(serial, keys), pem(keys.getPrivate(), form));
    }

    /** Puts these two texts in place, as kubelet does it. */
    void write(String certificate, String key) throws IOException {
        Path version = Files.createDirectory(folder.resolve("..version-" + generation++));
        Files.writeString(version.resolve("tls.crt"), certificate);
        Files.writeString(version.resolve("tls.key"), key);
        Path link = folder.resolve("..data_tmp");
        Files.createSymbolicLink(link, version.getFileName());
        Files.move(link, folder.resolve("..data"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        for (String name : new String[] {"tls.crt", "tls.key"}) {
            if (!Files.isSymbolicLink(folder.resolve(name))) {
                Files.createSymbolicLink(folder.resolve(name), Path.of("..data", name));
            }
        }
    }

    static KeyPair keys(String algorithm) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
            if (algorithm.equals("EC")) {
                generator.initialize(new ECGenParameterSpec("secp256r1"));
            } else if (algorithm.equals("RSA")) {
                generator.initialize(1_024); // made in a tenth of the time
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** A certificate for these keys, and that of the authority that signed it. */
    static String chain(long serial, KeyPair keys) throws IOException {
        X500Name subject = new X500Name("CN=snapworthy-webhook.snapworthy.svc");
        return pem(certificate(serial, subject, keys)) + pem(certificate(1, AUTHORITY, AUTHORITY_KEYS));
    }

    private static X509CertificateHolder certificate(long serial, X500Name subject, KeyPair keys) {
        try {
            return new JcaX509v3CertificateBuilder(
                            AUTHORITY,
                            BigInteger.valueOf(serial),
                            Date.from(Instant.parse("2020-01-01T00:00:00Z")),
                            Date.from(Instant.parse("2120-01-01T00:00:00Z")),
                            subject,
                            keys.getPublic())
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(AUTHORITY_KEYS.getPrivate()));
        } catch (OperatorCreationException e) {
            throw new AssertionError(e);
        }
    }

    /** The key as a text. One of an elliptic curve is written as OpenSSL does it, with its curve in front too. */
    static String pem(PrivateKey key, Form form) throws IOException {
        PrivateKeyInfo info = PrivateKeyInfo.getInstance(key.getEncoded());
        if (form == Form.PKCS8) {
            return pem((PemObjectGenerator) () -> new PemObject("PRIVATE KEY", key.getEncoded()));
        }
        if (!(key instanceof ECPrivateKey)) {
            return pem(info);
        }
        ASN1Encodable curve = info.getPrivateKeyAlgorithm().getParameters();
        byte[] named = new org.bouncycastle.asn1.sec.ECPrivateKey(256, ((ECPrivateKey) key).getS(), curve).getEncoded();
        byte[] parameters = curve.toASN1Primitive().getEncoded();
        return pem((PemObjectGenerator) () -> new PemObject("EC PARAMETERS", parameters))
                + pem((PemObjectGenerator) () -> new PemObject("EC PRIVATE KEY", named));
    }

    private static String pem(Object object) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter pem = new JcaPEMWriter(text)) {
            pem.writeObject(object);
        }
        return text.toString();
    }
}
