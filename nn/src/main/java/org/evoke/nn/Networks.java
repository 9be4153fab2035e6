/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.nn;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.evoke.core.UsageException;
import org.evoke.nn.attendaffectnet.FeatureAttendAffectNet;
import org.evoke.nn.attendaffectnet.TemporalAttendAffectNet;
import org.evoke.nn.network.Architecture;
import org.evoke.nn.network.Options;
import org.evoke.nn.semantics.Semantics;
import org.evoke.nn.tagger.AudioTagger;
import org.evoke.nn.tcn.Tcn;

/** All families of networks by name, and their architectures as maps of plain values. */
public final class Networks {
  private static final String FAMILY = "family";
  private static final String INPUTS = "inputs";
  private static final String OPTIONS = "options";

  private static final Map<String, BiFunction<Map<String, Integer>, Options, Architecture>>
      FAMILIES = families();

  private Networks() {}

  private static Map<String, BiFunction<Map<String, Integer>, Options, Architecture>> families() {
    Map<String, BiFunction<Map<String, Integer>, Options, Architecture>> families = new TreeMap<>();
    families.put(FeatureAttendAffectNet.FAMILY, FeatureAttendAffectNet::of);
    families.put(TemporalAttendAffectNet.FAMILY, TemporalAttendAffectNet::of);
    families.put(TemporalAttendAffectNet.COMBINED, TemporalAttendAffectNet::combined);
    families.put(Tcn.FAMILY, Tcn::of);
    families.put(Semantics.FEA_TF, Semantics::featureTransformer);
    families.put(Semantics.FEA_TF_CMA, Semantics::crossModal);
    families.put(Semantics.FEA_TF_SCMA, Semantics::selfAndCrossModal);
    families.put(Semantics.TEMP_TF, Semantics::temporalTransformer);
    families.put(Semantics.DNN, Semantics::dnn);
    families.put(Semantics.LSTM, Semantics::lstm);
    families.put(AudioTagger.FAMILY, AudioTagger::of);
    families.put(Semantics.CBRNN, Semantics::eventDetector);
    return families;
  }

  /** Names of all families, in alphabetical order. */
  public static List<String> names() {
    return List.copyOf(FAMILIES.keySet());
  }

  /**
   * The architecture of a family for these inputs.
   *
   * @param inputs width of each input by name, in order
   * @param options those that differ from the defaults
   * @throws UsageException when the family or an option is unknown, or a value is not possible
   */
  public static Architecture of(
      String family, Map<String, Integer> inputs, Map<String, ?> options) {
    BiFunction<Map<String, Integer>, Options, Architecture> reader = FAMILIES.get(family);
    if (reader == null) {
      throw new UsageException(
          "network family " + family + " is unknown; there are " + FAMILIES.keySet());
    }
    Options named = new Options(family, options);
    Architecture architecture = reader.apply(inputs, named);
    named.requireNoOthers();
    return architecture;
  }

  /** An architecture as a map with {@code family}, {@code inputs} and {@code options}. */
  public static Map<String, Object> write(Architecture architecture) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(FAMILY, architecture.family());
    map.put(INPUTS, architecture.inputs());
    map.put(OPTIONS, architecture.options());
    return map;
  }

  /**
   * Reads what {@link #write} gave.
   *
   * @throws UsageException when it is of another form
   */
  public static Architecture read(Map<String, ?> map) {
    if (!(map.get(FAMILY) instanceof String family)
        || !(map.get(INPUTS) instanceof Map<?, ?> inputs)
        || !(map.get(OPTIONS) instanceof Map<?, ?> options)
        || map.size() != 3) {
      throw new UsageException(
          "architecture has "
              + map.keySet()
              + ", must have family (a name), inputs (widths by name) and options (values by name)");
    }
    Map<String, Integer> widths = new LinkedHashMap<>();
    inputs.forEach((name, width) -> widths.put(String.valueOf(name), width(name, width)));
    Map<String, Object> named = new LinkedHashMap<>();
    options.forEach((name, value) -> named.put(String.valueOf(name), value));
    return of(family, widths, named);
  }

  private static int width(Object name, Object width) {
    if (!(width instanceof Integer whole)) {
      throw new UsageException(
          "input " + name + " has width " + width + ", must be a whole number");
    }
    return whole;
  }
}
