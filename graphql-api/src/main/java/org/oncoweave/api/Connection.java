package org.oncoweave.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.oncoweave.api.limits.Refusal;
import org.oncoweave.model.dossier.Page;

/// A page as Relay wants it. A cursor is the place of a row in the list.
record Connection<T>(List<Edge<T>> edges, PageInfo pageInfo, int totalCount) {

  record Edge<T>(String cursor, T node) {}

  record PageInfo(
      boolean hasNextPage,
      boolean hasPreviousPage,
      @Nullable String startCursor,
      @Nullable String endCursor) {}

  static <T> Connection<T> of(Page<T> page) {
    var edges = new ArrayList<Edge<T>>();
    for (var row : page.rows()) {
      edges.add(new Edge<>(cursor(page.offset() + edges.size()), row));
    }
    var info =
        new PageInfo(
            page.offset() + edges.size() < page.total(),
            page.offset() > 0,
            edges.isEmpty() ? null : edges.getFirst().cursor(),
            edges.isEmpty() ? null : edges.getLast().cursor());
    return new Connection<>(List.copyOf(edges), info, page.total());
  }

  <R> Connection<R> map(Function<T, R> each) {
    var mapped = edges.stream().map(e -> new Edge<>(e.cursor, each.apply(e.node))).toList();
    return new Connection<>(mapped, pageInfo, totalCount);
  }

  /// The slice after a cursor; from the beginning if it is null.
  static Page.Slice slice(int first, @Nullable String after) {
    try {
      return new Page.Slice(first, after == null ? 0 : place(after) + 1);
    } catch (IllegalArgumentException e) {
      throw new Refusal(
          Refusal.Code.BAD_INPUT,
          "`first` is 1 to " + Page.Slice.LARGEST + ", `after` a cursor of this list");
    }
  }

  private static String cursor(int place) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(("at:" + place).getBytes(StandardCharsets.US_ASCII));
  }

  private static int place(String cursor) {
    var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
    if (!text.startsWith("at:")) {
      throw new IllegalArgumentException("Not a cursor");
    }
    return Integer.parseInt(text.substring(3));
  }
}
