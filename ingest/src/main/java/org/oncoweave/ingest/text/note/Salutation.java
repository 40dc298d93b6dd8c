package org.oncoweave.ingest.text.note;

import java.util.regex.Pattern;

/// A line of a letter that greets or takes leave: "Cher confrere,", "Bien cordialement,". What
/// follows its comma is a sentence of its own.
final class Salutation {
  private static final int LONGEST = 60;
  private static final Pattern LINE =
      Pattern.compile(
          "\\s*(?i:(?:mon |ma |mes |tres )?(?:chers?|cheres?)\\b.*|bonjour\\b.*|bonsoir\\b.*|madame\\b.*|monsieur\\b.*|mesdames\\b.*|(?:mon )?docteur|dear\\b.*|hello\\b.*|hi\\b.*|to whom it may concern"
              + "|(?:bien |tres |avec mes |mes )?(?:sinceres? |meilleures? )?(?:cordialement|confraternellement|amicalement|sincerement|respectueusement|salutations)(?: [a-z]+){0,3}"
              + "|(?:yours|kind regards|best regards|best wishes|with kind regards|with best wishes|many thanks|regards|sincerely)(?: sincerely| faithfully| truly)?)\\s*");

  private Salutation() {}

  static boolean is(String line) {
    return line.length() <= LONGEST && LINE.matcher(line).matches();
  }
}
