/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.core;

import java.util.Arrays;
import java.util.List;

/**
 * What a number means.
 *
 * <p>Conversion to another scale of the same meaning is linear: the lowest value becomes the
 * lowest, the highest the highest, {@code low' + (value - low) (high' - low') / (high - low)}. Both
 * ends of a band are converted as the value is. A value outside its scale stays outside.
 *
 * @param name what is measured, such as {@code valence}
 * @param low lowest value
 * @param high highest value
 * @param lowMeaning what the lowest value stands for, in plain words
 * @param highMeaning what the highest value stands for, in plain words
 */
public record Scale(String name, double low, double high, String lowMeaning, String highMeaning) {
  /** Valence as Evoke reports it. */
  public static final Scale VALENCE =
      new Scale("valence", -1, 1, "very unpleasant", "very pleasant");

  /** Arousal as Evoke reports it. */
  public static final Scale AROUSAL = new Scale("arousal", -1, 1, "very calm", "very excited");

  /** Loudness in LUFS (EBU R 128). */
  public static final Scale LOUDNESS = new Scale("loudness", -70, 0, "silence", "full scale");

  public Scale {
    if (!(low < high)) {
      throw new UsageException("scale " + name + " goes from " + low + " to " + high);
    }
  }

  /** Unit of the values, such as {@code LUFS}; empty for plain numbers. */
  public String unit() {
    return name.equals(LOUDNESS.name) ? "LUFS" : "";
  }

  /** Name and range in one word, such as {@code valence[-1,1]}. */
  public String id() {
    return name + "[" + brief(low) + "," + brief(high) + "]";
  }

  private static String brief(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  /** The same meaning with other ends, for instance the nine-point scale of DEAM. */
  public Scale withRange(double newLow, double newHigh) {
    return new Scale(name, newLow, newHigh, lowMeaning, highMeaning);
  }

  /** Converts a value of this scale linearly to another scale: low to low, high to high. */
  public double convert(double value, Scale to) {
    if (to.low == low && to.high == high) {
      return value; // to the last bit
    }
    return to.low + (value - low) * (to.high - to.low) / (high - low);
  }

  /** The value, or the end of the scale that it lies beyond. */
  public double limited(double value) {
    return Math.max(low, Math.min(high, value));
  }

  /** Ranges on which valence and arousal are reported. */
  public enum Range {
    /** -1 to 1, the middle is 0: the range of circumplex models, and the default. */
    EVOKE("evoke", -1, 1),
    /** 1 to 9, as the songs of DEAM were rated. */
    DEAM("deam", 1, 9),
    /** 1 to 9, the nine-point Self-Assessment Manikin (Bradley and Lang 1994). */
    SAM9("sam9", 1, 9),
    /** 1 to 7, seven-point scales. */
    SAM7("sam7", 1, 7),
    /** 1 to 5, five-point scales. */
    SAM5("sam5", 1, 5),
    /** 0 to 1, as the songs of PMEmo were rated. */
    ZERO_ONE("zero-one", 0, 1),
    /** 0 to 100. */
    PERCENT("percent", 0, 100);

    private final String id;
    private final double low;
    private final double high;

    Range(String id, double low, double high) {
      this.id = id;
      this.low = low;
      this.high = high;
    }

    /** The name on the command line, such as {@code sam9}. */
    public String id() {
      return id;
    }

    /** The names of all ranges, in order. */
    public static List<String> ids() {
      return Arrays.stream(values()).map(Range::id).toList();
    }

    /**
     * The range of a name.
     *
     * @throws UsageException when there is none
     */
    public static Range named(String id) {
      return Arrays.stream(values())
          .filter(range -> range.id.equals(id))
          .findFirst()
          .orElseThrow(
              () ->
                  new UsageException(
                      "scale " + id + " is not known; known are " + String.join(", ", ids())));
    }

    /** Valence and arousal on this range; every other scale as it is. */
    public Scale of(Scale scale) {
      boolean affect = scale.name.equals(VALENCE.name) || scale.name.equals(AROUSAL.name);
      return affect ? scale.withRange(low, high) : scale;
    }
  }
}
