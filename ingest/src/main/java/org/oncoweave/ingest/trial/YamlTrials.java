package org.oncoweave.ingest.trial;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/// Reads CTML in YAML, the form in which MatchMiner's trials are written. Numbers and dates stay as
/// they are written.
final class YamlTrials {
  private static final Pattern DOCUMENT = Pattern.compile("(?m)^---(?=\\s|$)");
  private static final int ALIASES = 1000;

  private YamlTrials() {}

  /// The documents of a file, one by one, so that one that is broken costs no other.
  static List<String> documents(String text) {
    return DOCUMENT.splitAsStream(text).filter(part -> !part.isBlank()).toList();
  }

  /// @throws org.yaml.snakeyaml.error.YAMLException if it is no YAML
  static @Nullable Object read(String document) {
    var limits = new LoaderOptions();
    limits.setAllowDuplicateKeys(false);
    limits.setMaxAliasesForCollections(ALIASES);
    limits.setNestingDepthLimit(TrialTree.DEEPEST);
    limits.setCodePointLimit(Integer.MAX_VALUE);
    var dump = new DumperOptions();
    return new Yaml(
            new SafeConstructor(limits), new Representer(dump), dump, limits, new AsWritten())
        .load(document);
  }

  /// Nothing, true and false are told from words; a date or a number is a word.
  private static final class AsWritten extends Resolver {
    private static final Pattern TRUE_OR_FALSE = Pattern.compile("true|false");

    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.NULL, NULL, "~nN\0");
      addImplicitResolver(Tag.NULL, EMPTY, null);
      addImplicitResolver(Tag.MERGE, MERGE, "<");
      addImplicitResolver(Tag.BOOL, TRUE_OR_FALSE, "tf");
    }
  }
}
