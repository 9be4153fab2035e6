/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.ensemble;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.InputException;
import org.evoke.core.Tensor;
import org.evoke.learn.Parameters;
import org.evoke.learn.Regressor;

/**
 * The weighted mean of what its members predict, each limited to the range of the labels first, so
 * that one that runs away on strange rows does not take the others along. Immutable.
 *
 * <p>Parameters: {@code weights} (M), {@code limits} (T x 2), and {@code members.<number>.} before
 * the names of each member's own, with {@code columns} where it does not look at all.
 */
public final class EnsembleRegressor implements Regressor {
  /** Family of this. */
  public static final String FAMILY = "ensemble";

  private static final String WEIGHTS = "weights";
  private static final String LIMITS = "limits";

  private final int width;
  private final double[][] limits;
  private final List<Member> members;

  /**
   * An ensemble.
   *
   * @param width number of columns
   * @param limits lowest and highest value of each output
   * @param members at least one for each output
   */
  public EnsembleRegressor(int width, double[][] limits, List<Member> members) {
    this.width = width;
    this.limits = Arrays.stream(limits).map(double[]::clone).toArray(double[][]::new);
    this.members = List.copyOf(members);
    for (int target = 0; target < limits.length; target++) {
      int number = target;
      if (members.stream().noneMatch(member -> member.target() == number)) {
        throw new InputException("no member predicts output " + target + ", needs at least 1");
      }
    }
  }

  /**
   * Opens a saved one.
   *
   * @param targets number of outputs
   * @param architecture what {@link #architecture} gave
   * @param opener opens members by family
   * @throws InputException when something is missing or of a wrong shape
   */
  public static EnsembleRegressor open(
      int width,
      int targets,
      Map<String, Object> architecture,
      Map<String, Tensor> tensors,
      MemberReader.Opener opener) {
    Parameters parameters = new Parameters(tensors);
    double[] limits = parameters.doubles(LIMITS, targets, 2);
    double[][] ranges = new double[targets][];
    Arrays.setAll(ranges, target -> Arrays.copyOfRange(limits, 2 * target, 2 * target + 2));
    List<Member> members =
        new MemberReader(width, targets, parameters, opener)
            .members(architecture.get("members"), parameters.get(WEIGHTS, -1).values());
    return new EnsembleRegressor(width, ranges, members);
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public int targets() {
    return limits.length;
  }

  @Override
  public double[][] predict(double[] values, int rows) {
    double[][] mean = new double[limits.length][rows];
    for (Member member : members) {
      double[] range = limits[member.target()];
      double[] predicted = member.predict(values, rows, width);
      for (int row = 0; row < rows; row++) {
        mean[member.target()][row] += member.weight() * limited(predicted[row], range);
      }
    }
    return mean;
  }

  private static double limited(double value, double[] range) {
    return Math.max(range[0], Math.min(range[1], value));
  }

  /** The members, in the order of their outputs. */
  public List<Member> members() {
    return members;
  }

  @Override
  public Map<String, Object> architecture() {
    return new LinkedHashMap<>(
        Map.of("members", members.stream().map(Member::architecture).toList()));
  }

  @Override
  public Map<String, Tensor> parameters() {
    Map<String, Tensor> all = new LinkedHashMap<>();
    double[] weights = members.stream().mapToDouble(Member::weight).toArray();
    all.put(WEIGHTS, Parameters.tensor(weights, weights.length));
    double[] flat = Arrays.stream(limits).flatMapToDouble(Arrays::stream).toArray();
    all.putAll(Parameters.wide(LIMITS, flat, limits.length, 2));
    for (int i = 0; i < members.size(); i++) {
      Member member = members.get(i);
      String prefix = MemberReader.prefix(i);
      member.regressor().parameters().forEach((name, tensor) -> all.put(prefix + name, tensor));
      if (!member.takesAll(width)) {
        double[] columns = Arrays.stream(member.columns()).asDoubleStream().toArray();
        all.put(prefix + MemberReader.COLUMNS, Parameters.tensor(columns, columns.length));
      }
    }
    return all;
  }
}
