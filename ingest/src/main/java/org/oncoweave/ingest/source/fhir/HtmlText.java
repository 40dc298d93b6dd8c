package org.oncoweave.ingest.source.fhir;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The words of an HTML page, in one pass: tags fall away, blocks become lines.
final class HtmlText {
  /// Elements that begin a line; HTML Living Standard, section 15.3.
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "br",
          "li",
          "ul",
          "ol",
          "tr",
          "table",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "hr",
          "section",
          "article",
          "header",
          "footer",
          "blockquote",
          "pre",
          "dt",
          "dd");

  /// Elements whose content is not for people.
  private static final Set<String> SILENT = Set.of("script", "style", "head");

  /// HTML 4 names of the characters 160 to 255, in order.
  private static final String LATIN =
      "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn"
          + " sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest"
          + " Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave"
          + " Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave"
          + " Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig"
          + " ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute"
          + " ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

  private static final Map<String, String> NAMED = new HashMap<>();

  static {
    NAMED.putAll(Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'"));
    NAMED.putAll(Map.of("oelig", "œ", "OElig", "Œ", "euro", "€", "rsquo", "’", "lsquo", "‘"));
    NAMED.putAll(Map.of("ldquo", "“", "rdquo", "”", "ndash", "–", "mdash", "—", "hellip", "…"));
    NAMED.putAll(Map.of("bull", "•", "le", "≤", "ge", "≥", "alpha", "α", "beta", "β"));
    char character = 160;
    for (var name : LATIN.split(" ", -1)) {
      NAMED.put(name, character == 160 ? " " : String.valueOf(character));
      character++;
    }
  }

  private final String html;
  private final StringBuilder out;
  private int at;

  private HtmlText(String html) {
    this.html = html;
    this.out = new StringBuilder(html.length());
  }

  static String of(String html) {
    return new HtmlText(html).text();
  }

  private String text() {
    while (at < html.length()) {
      char c = html.charAt(at);
      if (c == '<') {
        tag();
      } else if (c == '&') {
        entity();
      } else {
        blankOr(c);
        at++;
      }
    }
    return out.toString().strip();
  }

  private void blankOr(char c) {
    if (c > ' ') {
      out.append(c);
    } else if (!out.isEmpty() && out.charAt(out.length() - 1) > ' ') {
      out.append(' ');
    }
  }

  private void tag() {
    int open = at;
    if (html.startsWith("<!--", open)) {
      at = after("-->", open);
      return;
    }
    at = after(">", open);
    var name = name(open);
    if (SILENT.contains(name) && !html.startsWith("</", open)) {
      int close = html.indexOf("</" + name, at);
      at = close < 0 ? html.length() : close;
    } else if (BLOCKS.contains(name)) {
      newLine();
    } else if (name.equals("td") || name.equals("th")) {
      blankOr(' ');
    }
  }

  private int after(String mark, int from) {
    int end = html.indexOf(mark, from);
    return end < 0 ? html.length() : end + mark.length();
  }

  private String name(int open) {
    int from = html.startsWith("</", open) ? open + 2 : open + 1;
    int to = from;
    while (to < html.length() && Character.isLetterOrDigit(html.charAt(to))) {
      to++;
    }
    return html.substring(from, to).toLowerCase(Locale.ROOT);
  }

  private void newLine() {
    int last = out.length();
    while (last > 0 && out.charAt(last - 1) == ' ') {
      last--;
    }
    out.setLength(last);
    if (last > 0 && out.charAt(last - 1) != '\n') {
      out.append('\n');
    }
  }

  private void entity() {
    int end = html.indexOf(';', at, Math.min(at + 11, html.length()));
    if (end < 0) {
      out.append('&');
      at++;
      return;
    }
    out.append(character(html.substring(at + 1, end)));
    at = end + 1;
  }

  private static String character(String name) {
    if (!name.startsWith("#")) {
      return NAMED.getOrDefault(name, "&" + name + ";");
    }
    try {
      boolean hex = name.startsWith("#x") || name.startsWith("#X");
      return Character.toString(
          hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1)));
    } catch (IllegalArgumentException notACharacter) {
      return "&" + name + ";";
    }
  }
}
