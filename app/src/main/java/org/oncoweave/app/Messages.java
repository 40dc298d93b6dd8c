package org.oncoweave.app;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// What the program says, in French and in English: `messages_fr.properties`,
/// `messages.properties`.
final class Messages {
  private Messages() {}

  static String say(String key, Object... arguments) {
    var bundle = ResourceBundle.getBundle("org.oncoweave.app.messages", Locale.getDefault());
    return new MessageFormat(bundle.getString(key), Locale.getDefault()).format(arguments);
  }
}
