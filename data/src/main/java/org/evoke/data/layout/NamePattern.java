/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.data.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evoke.core.UsageException;

/**
 * Names of files with parts that vary, such as {@code subj{subject}_{session}_{film}.dat}. A part
 * is at least one character and holds no separator of folders; {@code *} stands for any extension.
 */
public final class NamePattern {
  private static final Pattern PART = Pattern.compile("\\{([a-z]+)\\}|\\*");

  private final String text;
  private final List<String> parts = new ArrayList<>();
  private final Pattern pattern;

  /** A pattern of its text. */
  public NamePattern(String text) {
    this.text = text;
    StringBuilder regex = new StringBuilder();
    Matcher matcher = PART.matcher(text);
    int from = 0;
    while (matcher.find()) {
      regex.append(Pattern.quote(text.substring(from, matcher.start())));
      if (matcher.group(1) == null) {
        regex.append("[^/\\\\.]+");
      } else {
        regex.append("([^/\\\\]+?)");
        parts.add(matcher.group(1));
      }
      from = matcher.end();
    }
    regex.append(Pattern.quote(text.substring(from)));
    pattern = Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE);
  }

  /**
   * The same pattern, which must have some parts.
   *
   * @throws UsageException when one is missing
   */
  public NamePattern requiring(String... names) {
    for (String name : names) {
      if (!parts.contains(name)) {
        throw new UsageException("name " + text + " must hold {" + name + "}");
      }
    }
    return this;
  }

  /** The parts of a name, or nothing where it is another name. */
  public Optional<Map<String, String>> match(String name) {
    Matcher matcher = pattern.matcher(name);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Map<String, String> found = new LinkedHashMap<>();
    for (int i = 0; i < parts.size(); i++) {
      found.put(parts.get(i), matcher.group(i + 1));
    }
    return Optional.of(found);
  }

  /** The pattern as it was written. */
  @Override
  public String toString() {
    return text;
  }
}
