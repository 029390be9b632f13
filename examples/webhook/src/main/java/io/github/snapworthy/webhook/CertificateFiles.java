package io.github.snapworthy.webhook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The files with a certificate and its key, as cert-manager and {@code kubectl create secret tls} write them.
 *
 * @param certificate the chain, the certificate of the server first
 * @param key its private key
 */
record CertificateFiles(Path certificate, Path key) {
    /** No chain is longer. */
    private static final long LARGEST = 1 << 20;

    /** What the files hold now. */
    Content read() throws BadCertificate {
        return new Content(read(certificate), read(key));
    }

    private static byte[] read(Path file) throws BadCertificate {
        try {
            if (Files.size(file) > LARGEST) {
                throw new BadCertificate(file + ": expected at most " + LARGEST + " bytes");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new BadCertificate(file + ": cannot be read");
        }
    }

    /** What the files held at one time. */
    static final class Content {
        private final byte[] certificate;
        private final byte[] key;

        Content(byte[] certificate, byte[] key) {
            this.certificate = certificate;
            this.key = key;
        }

        byte[] certificate() {
            return certificate;
        }

        byte[] key() {
            return key;
        }

        /** Whether the files held the same then. */
        boolean isSame(Content other) {
            return Arrays.equals(certificate, other.certificate) && Arrays.equals(key, other.key);
        }
    }
}
