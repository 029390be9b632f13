package io.github.snapworthy.webhook;

import io.github.snapworthy.report.PlainText;
import java.util.Optional;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the server a new certificate when the files hold one. The files are read again and compared, for a volume of a Secret
 * replaces them by a link two folders up, which few watchers of files see. Connections that are open stay as they are.
 */
final class CertificateWatch {
    private static final Logger LOG = LoggerFactory.getLogger(CertificateWatch.class);

    private final CertificateFiles files;
    private final SslContextFactory.Server tls;
    private CertificateFiles.Content seen;
    private Optional<String> complaint = Optional.empty();

    private CertificateWatch(CertificateFiles files, SslContextFactory.Server tls, CertificateFiles.Content seen) {
        this.files = files;
        this.tls = tls;
        this.seen = seen;
    }

    /** Gives the server, which has not been started, its first certificate. */
    static CertificateWatch begin(CertificateFiles files, SslContextFactory.Server tls) throws BadCertificate {
        CertificateFiles.Content content = files.read();
        install(ServerCertificate.of(files, content), tls);
        return new CertificateWatch(files, tls, content);
    }

    private static void install(ServerCertificate certificate, SslContextFactory tls) {
        tls.setKeyStore(certificate.store());
        tls.setKeyStorePassword(ServerCertificate.PASSWORD);
    }

    /** Looks at the files, and stays with what there was where they cannot be used; says so once. */
    synchronized void look() {
        try {
            CertificateFiles.Content content = files.read();
            if (!content.isSame(seen)) {
                replace(content);
            }
            complaint = Optional.empty();
        } catch (BadCertificate e) {
            complain(String.valueOf(e.getMessage()));
        }
    }

    private void replace(CertificateFiles.Content content) throws BadCertificate {
        ServerCertificate certificate = ServerCertificate.of(files, content);
        try {
            tls.reload(factory -> install(certificate, factory));
        } catch (Exception e) { // as it is declared
            throw new BadCertificate(
                    files.certificate() + ": refused by TLS: " + e.getClass().getSimpleName());
        }
        seen = content;
        LOG.info(
                "the certificate was replaced: serial number {}, until {}",
                certificate.leaf().getSerialNumber().toString(16),
                certificate.leaf().getNotAfter().toInstant());
    }

    private void complain(String message) {
        if (!complaint.equals(Optional.of(message))) {
            LOG.warn("the certificate stays as it is: {}", PlainText.line(message));
            complaint = Optional.of(message);
        }
    }
}
