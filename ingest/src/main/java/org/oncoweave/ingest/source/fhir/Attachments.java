package org.oncoweave.ingest.source.fhir;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import org.hl7.fhir.r4.model.Attachment;
import org.jspecify.annotations.Nullable;

/// The words inside an attachment: plain text or HTML, inline.
final class Attachments {
  private Attachments() {}

  /// The first text among them, or null where none is inline text.
  static @Nullable String text(List<Attachment> attachments) {
    for (var attachment : attachments) {
      var type = attachment.hasContentType() ? attachment.getContentType() : "text/plain";
      var lower = type.toLowerCase(Locale.ROOT);
      if (attachment.hasData() && lower.startsWith("text/") && !lower.startsWith("text/rtf")) {
        var text = decode(attachment.getData(), lower);
        return lower.startsWith("text/html") ? HtmlText.of(text) : text;
      }
    }
    return null;
  }

  private static String decode(byte[] bytes, String type) {
    int at = type.indexOf("charset=");
    if (at >= 0) {
      var name = type.substring(at + 8).replaceAll("[\"'; ].*", "");
      try {
        return new String(bytes, Charset.forName(name));
      } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
        return guess(bytes);
      }
    }
    return guess(bytes);
  }

  private static String guess(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, Charset.forName("windows-1252"));
    }
  }
}
