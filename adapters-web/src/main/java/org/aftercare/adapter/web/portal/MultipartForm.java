package org.aftercare.adapter.web.portal;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.ParameterParser;
import org.apache.commons.fileupload2.core.RequestContext;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;

/**
 * A form that carries files ({@code multipart/form-data}, RFC 7578), read part by part. All its files together are kept up to
 * a limit; what goes beyond it is read and forgotten, so that what was typed is still known.
 *
 * @param fields what was typed, as a form without files sends it
 * @param files in the order in which they came, without those that nobody chose
 */
record MultipartForm(String fields, List<SentFile> files) {
    /** More than any form of ours has, and few enough to be held. */
    private static final int MOST_PARTS = 60;

    /**
     * Reads one.
     *
     * @param type the Content-Type, with its boundary
     * @param mostBytes of all files together
     * @throws BadRequestException if it is no such form
     * @throws ClientErrorException with status 413 if more was typed than any form of ours takes
     */
    static MultipartForm read(String type, InputStream body, int mostBytes) {
        var fields = new StringBuilder();
        var files = new ArrayList<SentFile>();
        var parts = 0;
        var left = mostBytes;
        try {
            var all = new JakartaServletFileUpload<DiskFileItem, DiskFileItemFactory>()
                    .getItemIterator(new Request(type, body));
            while (all.hasNext()) {
                var part = all.next();
                parts++;
                if (parts > MOST_PARTS) {
                    throw tooLarge();
                }
                if (part.isFormField()) {
                    append(fields, part);
                } else {
                    var file = file(part, left);
                    left -= file.content().length;
                    if (!nobodyChose(file)) {
                        files.add(file);
                    }
                }
            }
        } catch (FileUploadException broken) {
            throw new BadRequestException(broken);
        } catch (IOException gone) {
            // the sender hung up, or what he sent ends in the middle
            throw new BadRequestException(gone);
        }
        return new MultipartForm(fields.toString(), files);
    }

    private static void append(StringBuilder fields, FileItemInput part) throws IOException {
        var name = part.getFieldName();
        if (name == null) {
            throw new BadRequestException();
        }
        try (var stream = part.getInputStream()) {
            var value = stream.readNBytes(SecurityHeaders.LARGEST_FORM + 1);
            if (value.length + fields.length() > SecurityHeaders.LARGEST_FORM) {
                throw tooLarge();
            }
            if (!fields.isEmpty()) {
                fields.append('&');
            }
            fields.append(encoded(name)).append('=').append(encoded(new String(value, StandardCharsets.UTF_8)));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static ClientErrorException tooLarge() {
        return new ClientErrorException(Response.Status.REQUEST_ENTITY_TOO_LARGE);
    }

    private static SentFile file(FileItemInput part, int left) throws IOException {
        try (var stream = part.getInputStream()) {
            var content = stream.readNBytes(left);
            var beyond = stream.transferTo(OutputStream.nullOutputStream());
            var name = name(part);
            return beyond > 0
                    ? new SentFile(name, Optional.empty(), new byte[0], true)
                    : new SentFile(name, Optional.ofNullable(part.getContentType()), content, false);
        }
    }

    /** As the browser said it: what the library has for this knows only what files of this machine could be called. */
    private static String name(FileItemInput part) {
        var disposition = part.getHeaders().getHeader("Content-Disposition");
        var name = new ParameterParser().parse(disposition, ';').get("filename");
        return name == null ? "" : name;
    }

    /** What browsers send for a field of files that was left alone. */
    private static boolean nobodyChose(SentFile file) {
        return file.name().isEmpty() && file.content().length == 0 && !file.tooLong();
    }

    /** The fields, as the body of a request. */
    InputStream body() {
        return new ByteArrayInputStream(fields.getBytes(StandardCharsets.US_ASCII));
    }

    /** What the library wants to know of a request. */
    private record Request(String type, InputStream body) implements RequestContext {
        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        /** Bounded by {@link SecurityHeaders}, and not asked for here. */
        @Override
        public long getContentLength() {
            return -1;
        }

        @Override
        public String getContentType() {
            return type;
        }

        @Override
        public InputStream getInputStream() {
            return body;
        }

        @Override
        public boolean isMultipartRelated() {
            return false;
        }
    }
}
