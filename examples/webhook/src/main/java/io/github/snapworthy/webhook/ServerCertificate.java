package io.github.snapworthy.webhook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

/**
 * A certificate with its chain and its key, checked to belong to each other.
 *
 * @param leaf the certificate of the server
 * @param store a store in memory that holds all of it under {@link #PASSWORD}
 */
record ServerCertificate(X509Certificate leaf, KeyStore store) {
    /** The store never leaves this process, and has to have one. */
    static final String PASSWORD = "in memory";

    /** Reads the certificate and key, the key in PKCS#8, PKCS#1 or SEC 1 and not encrypted. */
    static ServerCertificate of(CertificateFiles files, CertificateFiles.Content content) throws BadCertificate {
        List<X509Certificate> chain = chain(files, content);
        PrivateKey key = key(files, content);
        checkPair(files, key, chain.get(0).getPublicKey());
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("server", key, PASSWORD.toCharArray(), chain.toArray(Certificate[]::new));
            return new ServerCertificate(chain.get(0), store);
        } catch (GeneralSecurityException | IOException e) {
            throw new BadCertificate(files.certificate()
                    + ": expected the certificate of the server first, then each that signed the one before it");
        }
    }

    private static List<X509Certificate> chain(CertificateFiles files, CertificateFiles.Content content)
            throws BadCertificate {
        List<X509Certificate> chain = new ArrayList<>();
        try (PEMParser pem = new PEMParser(text(content.certificate()))) {
            for (Object found = pem.readObject(); found != null; found = pem.readObject()) {
                if (found instanceof X509CertificateHolder holder) {
                    chain.add(new JcaX509CertificateConverter().getCertificate(holder));
                }
            }
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw new BadCertificate(files.certificate() + ": expected certificates in PEM");
        }
        if (chain.isEmpty()) {
            throw new BadCertificate(files.certificate() + ": expected a certificate in PEM, there is none");
        }
        return chain;
    }

    private static PrivateKey key(CertificateFiles files, CertificateFiles.Content content) throws BadCertificate {
        try (PEMParser pem = new PEMParser(text(content.key()))) {
            for (Object found = pem.readObject(); found != null; found = pem.readObject()) {
                if (found instanceof PrivateKeyInfo info) {
                    return new JcaPEMKeyConverter().getPrivateKey(info);
                } else if (found instanceof PEMKeyPair pair) {
                    return new JcaPEMKeyConverter().getPrivateKey(pair.getPrivateKeyInfo());
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new BadCertificate(files.key() + ": expected a private key in PEM");
        }
        throw new BadCertificate(files.key() + ": expected a private key in PEM that is not encrypted, there is none");
    }

    private static Reader text(byte[] bytes) {
        return new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.US_ASCII);
    }

    /** While the two files are being replaced, each may be of another pair. */
    private static void checkPair(CertificateFiles files, PrivateKey key, PublicKey certified) throws BadCertificate {
        String algorithm = switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC", "ECDSA" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
        boolean isPair;
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update((byte) 1);
            byte[] signed = signature.sign();
            signature.initVerify(certified);
            signature.update((byte) 1);
            isPair = signature.verify(signed);
        } catch (GeneralSecurityException e) {
            isPair = false;
        }
        if (!isPair) {
            throw new BadCertificate(files.key() + ": expected the key of the certificate in " + files.certificate());
        }
    }
}
