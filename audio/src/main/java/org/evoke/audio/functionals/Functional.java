/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.audio.functionals;

/** A number that summarises a contour, with the name that it has in the openSMILE feature sets. */
public enum Functional {
  RANGE("range", Contour::range),
  MAX_POS("maxPos", c -> (float) c.maxIndex() / c.length()),
  MIN_POS("minPos", c -> (float) c.minIndex() / c.length()),

  AMEAN("amean", Contour::mean),
  FLATNESS("flatness", c -> c.means().flatness()),
  POSAMEAN("posamean", c -> c.means().ofPositive()),
  RQMEAN("rqmean", c -> c.means().rootQuadratic()),
  NNZ("nnz", c -> c.means().nonZeroShare()),

  STDDEV("stddev", c -> c.moments().standardDeviation()),
  SKEWNESS("skewness", c -> c.moments().skewness()),
  KURTOSIS("kurtosis", c -> c.moments().kurtosis()),

  QUARTILE1("quartile1", c -> c.sorted().percentile(0.25)),
  QUARTILE2("quartile2", c -> c.sorted().percentile(0.5)),
  QUARTILE3("quartile3", c -> c.sorted().percentile(0.75)),
  IQR12("iqr1-2", c -> c.sorted().percentile(0.5) - c.sorted().percentile(0.25)),
  IQR23("iqr2-3", c -> c.sorted().percentile(0.75) - c.sorted().percentile(0.5)),
  IQR13("iqr1-3", c -> c.sorted().percentile(0.75) - c.sorted().percentile(0.25)),
  PERCENTILE1("percentile1.0", c -> c.sorted().percentile(0.01)),
  PERCENTILE99("percentile99.0", c -> c.sorted().percentile(0.99)),
  PCTLRANGE(
      "pctlrange0-1", c -> Math.abs(c.sorted().percentile(0.99) - c.sorted().percentile(0.01))),

  LINREGC1("linregc1", c -> c.line().slope()),
  LINREGC2("linregc2", c -> c.line().offset()),
  LINREGERR_A("linregerrA", c -> c.line().absoluteError()),
  LINREGERR_Q("linregerrQ", c -> c.line().squaredError()),
  QREGC1("qregc1", c -> c.parabola().a()),
  QREGC2("qregc2", c -> c.parabola().b()),
  QREGC3("qregc3", c -> c.parabola().c()),
  QREGERR_Q("qregerrQ", c -> c.parabola().squaredError()),
  CENTROID("centroid", Functional::centroid),

  UPLEVELTIME25("upleveltime25", c -> Shares.above(c, 0.25f)),
  UPLEVELTIME50("upleveltime50", c -> Shares.above(c, 0.5f)),
  UPLEVELTIME75("upleveltime75", c -> Shares.above(c, 0.75f)),
  UPLEVELTIME90("upleveltime90", c -> Shares.above(c, 0.9f)),
  RISETIME("risetime", Shares::rising),
  LEFTCTIME("leftctime", Shares::leftCurved),

  LPGAIN("lpgain", c -> c.prediction().gain()),
  LPC0("lpc0", c -> c.prediction().coefficient(0)),
  LPC1("lpc1", c -> c.prediction().coefficient(1)),
  LPC2("lpc2", c -> c.prediction().coefficient(2)),
  LPC3("lpc3", c -> c.prediction().coefficient(3)),
  LPC4("lpc4", c -> c.prediction().coefficient(4)),

  MEAN_SEG_LEN("meanSegLen", c -> c.thresholdSegments().mean()),
  MAX_SEG_LEN("maxSegLen", c -> c.thresholdSegments().max()),
  MIN_SEG_LEN("minSegLen", c -> c.thresholdSegments().min()),
  SEG_LEN_STDDEV("segLenStddev", c -> c.thresholdSegments().standardDeviation()),
  MEAN_RUN_LEN("meanSegLen", c -> c.nonZeroSegments().mean()),
  MAX_RUN_LEN("maxSegLen", c -> c.nonZeroSegments().max()),
  MIN_RUN_LEN("minSegLen", c -> c.nonZeroSegments().min()),
  RUN_LEN_STDDEV("segLenStddev", c -> c.nonZeroSegments().standardDeviation()),

  MEAN_PEAK_DIST("meanPeakDist", c -> c.peaks().meanDistance()),
  PEAK_DIST_STDDEV("peakDistStddev", c -> c.peaks().distanceDeviation()),
  PEAK_RANGE_ABS("peakRangeAbs", c -> c.peaks().maximaRange()),
  PEAK_RANGE_REL("peakRangeRel", c -> c.peaks().maximaRangeRelative()),
  PEAK_MEAN_ABS("peakMeanAbs", c -> c.peaks().maximaMean()),
  PEAK_MEAN_MEAN_DIST("peakMeanMeanDist", c -> c.peaks().maximaMeanOverMean()),
  PEAK_MEAN_REL("peakMeanRel", c -> c.peaks().maximaMeanRelative()),
  MIN_RANGE_REL("minRangeRel", c -> c.peaks().minimaRangeRelative()),
  MEAN_RISING_SLOPE("meanRisingSlope", c -> c.peaks().rising().mean()),
  STDDEV_RISING_SLOPE("stddevRisingSlope", c -> c.peaks().rising().standardDeviation()),
  MEAN_FALLING_SLOPE("meanFallingSlope", c -> c.peaks().falling().mean()),
  STDDEV_FALLING_SLOPE("stddevFallingSlope", c -> c.peaks().falling().standardDeviation()),

  NUM_ONSETS("numOnsets", Shares::onsets),
  DURATION("duration", c -> c.length() * Functional.FRAME_SECONDS);

  /** The nominal distance of frames, also where the rate does not allow exactly 10 ms. */
  static final float FRAME_SECONDS = 0.01f;

  private final String label;

  @SuppressWarnings("ImmutableEnumChecker") // all definitions are functions without state
  private final Definition definition;

  Functional(String label, Definition definition) {
    this.label = label;
    this.definition = definition;
  }

  /** The name in the feature sets. */
  public String label() {
    return label;
  }

  /** The value for the loaded contour; 0 when it is empty. */
  public float of(Contour contour) {
    return contour.isEmpty() ? 0 : definition.of(contour);
  }

  /** Temporal centre of gravity; unbounded where the mean is near zero. */
  private static float centroid(Contour c) {
    double sum = (double) c.mean() * c.length();
    return sum == 0 ? 0 : (float) (c.line().weightedSum() / sum / c.length());
  }

  private interface Definition {
    float of(Contour contour);
  }
}
