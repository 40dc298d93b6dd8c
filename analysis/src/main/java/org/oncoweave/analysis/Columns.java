package org.oncoweave.analysis;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.oncoweave.model.Profile.Followed;

/// The columns of the matrix while it grows, at their end perhaps longer than what they hold;
/// package-private, so nobody can change them after.
final class Columns {
  byte[] sex = new byte[0];
  int[] birth = new int[0];
  int[] index = new int[0];
  int[] indexSite = new int[0];
  int[] second = new int[0];
  int[] secondSite = new int[0];
  int[] death = new int[0];
  int[] lastNews = new int[0];
  final Map<Integer, List<Followed>> followed = new HashMap<>();
  int[] offset = new int[1];
  int[] concept = new int[0];
  byte[] role = new byte[0];
  int[] first = new int[0];
  int[] last = new int[0];
  short[] count = new short[0];

  void patientCapacity(int size) {
    sex = Arrays.copyOf(sex, size);
    birth = Arrays.copyOf(birth, size);
    index = Arrays.copyOf(index, size);
    indexSite = Arrays.copyOf(indexSite, size);
    second = Arrays.copyOf(second, size);
    secondSite = Arrays.copyOf(secondSite, size);
    death = Arrays.copyOf(death, size);
    lastNews = Arrays.copyOf(lastNews, size);
    offset = Arrays.copyOf(offset, size + 1);
  }

  void entryCapacity(int size) {
    concept = Arrays.copyOf(concept, size);
    role = Arrays.copyOf(role, size);
    first = Arrays.copyOf(first, size);
    last = Arrays.copyOf(last, size);
    count = Arrays.copyOf(count, size);
  }

  void set(int p, Person person) {
    sex[p] = (byte) person.sex().ordinal();
    birth[p] = person.birth();
    index[p] = person.index();
    indexSite[p] = person.indexSite();
    second[p] = person.secondPrimary();
    secondSite[p] = person.secondSite();
    death[p] = person.death();
    lastNews[p] = person.lastNews();
  }

  void set(int e, Entry entry) {
    concept[e] = entry.concept();
    role[e] = (byte) entry.role();
    first[e] = entry.first();
    last[e] = entry.last();
    count[e] = (short) Math.min(Short.MAX_VALUE, entry.count());
  }
}
