/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.catalogue;

import java.util.List;

/**
 * An option of a family.
 *
 * @param name the key
 * @param kind what kind of value it takes
 * @param standard its value when it is not given, as it would be written
 * @param low lowest number allowed
 * @param high highest number allowed
 * @param lowExcluded whether the lowest number itself is not allowed
 * @param words words that are allowed, in place of or besides numbers
 * @param meaning what it does
 */
public record Option(
    String name,
    Kind kind,
    Object standard,
    double low,
    double high,
    boolean lowExcluded,
    List<String> words,
    String meaning) {
  /** Kinds of values. */
  public enum Kind {
    /** A word out of several. */
    WORD,
    /** A number, or one of several words. */
    NUMBER,
    /** A whole number, or one of several words. */
    INTEGER,
    /** A number, or a list with one for each output. */
    NUMBERS,
    /** true or false. */
    SWITCH,
    /** A map of options of its own, or one of several words. */
    MAP
  }

  public Option {
    words = List.copyOf(words);
  }

  static Option word(String name, String standard, List<String> words, String meaning) {
    return new Option(name, Kind.WORD, standard, 0, 0, false, words, meaning);
  }

  static Option number(
      String name, Object standard, double low, double high, String meaning, String... words) {
    return new Option(name, Kind.NUMBER, standard, low, high, false, List.of(words), meaning);
  }

  static Option positive(String name, Object standard, String meaning, String... words) {
    return new Option(
        name, Kind.NUMBER, standard, 0, Double.MAX_VALUE, true, List.of(words), meaning);
  }

  static Option integer(
      String name, Object standard, int low, int high, String meaning, String... words) {
    return new Option(name, Kind.INTEGER, standard, low, high, false, List.of(words), meaning);
  }

  static Option numbers(
      String name, double standard, double low, double high, boolean lowExcluded, String meaning) {
    return new Option(name, Kind.NUMBERS, standard, low, high, lowExcluded, List.of(), meaning);
  }

  static Option onOff(String name, boolean standard, String meaning) {
    return new Option(name, Kind.SWITCH, standard, 0, 0, false, List.of(), meaning);
  }

  static Option map(String name, String standard, List<String> words, String meaning) {
    return new Option(name, Kind.MAP, standard, 0, 0, false, words, meaning);
  }

  /** What may be written for it, in words. */
  public String allowed() {
    String others = words.isEmpty() ? "" : String.join(", ", words) + " or ";
    return switch (kind) {
      case WORD -> "one of " + String.join(", ", words);
      case NUMBER -> others + "a number " + range();
      case INTEGER -> others + "a whole number " + range();
      case NUMBERS -> "a number " + range() + ", or a list with one for each output";
      case SWITCH -> "true or false";
      case MAP -> others + "a map of options";
    };
  }

  private String range() {
    if (low == -Double.MAX_VALUE) {
      return "that is finite";
    }
    String from = (lowExcluded ? "above " : "from ") + shown(low);
    return high == Double.MAX_VALUE
        ? from + (lowExcluded ? "" : " on")
        : from + " to " + shown(high);
  }

  private static String shown(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }

  boolean allows(double number) {
    return (lowExcluded ? number > low : number >= low) && number <= high;
  }
}
