/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.learn.ridge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evoke.core.RandomStream;
import org.evoke.core.Seed;
import org.evoke.core.Tensor;
import org.evoke.core.UsageException;
import org.evoke.learn.Parameters;
import org.evoke.learn.Regressor;
import org.evoke.learn.Trainer;
import org.evoke.learn.TrainingSet;
import org.evoke.learn.matrix.Cholesky;
import org.evoke.learn.matrix.Gram;
import org.evoke.learn.scale.Scaler;
import org.evoke.learn.scale.Scalers;

/**
 * Kernel ridge regression restricted to functions spanned by kernels at random centres, in the
 * manner of sparse Gaussian processes (Quinonero-Candela and Rasmussen 2005, subset of regressors),
 * but with centres that are drawn, not rows of the training set: the columns are brought to normal
 * distributions, and the centres follow the normal distribution with their covariance. The
 * relevance of each column is learned from the slopes of a first fit (Radhakrishnan et al. 2024).
 *
 * @param centres number of centres M
 * @param sketchCentres how many of them the relevance is learned with, at most M
 * @param spread standard deviation of the centres relative to that of the rows
 * @param settings one for each output, or one for all
 */
public record CentreRidgeTrainer(
    int centres, int sketchCentres, double spread, List<CentreSettings> settings)
    implements Trainer {
  /** Added to the diagonal of the kernel among the centres; keeps the weights small. */
  private static final double JITTER = 1e-4;

  public CentreRidgeTrainer {
    settings = List.copyOf(settings);
    if (sketchCentres < 1 || centres < sketchCentres || !(spread > 0)) {
      throw new UsageException(
          "centres is "
              + centres
              + ", sketch centres "
              + sketchCentres
              + ", spread "
              + spread
              + "; all must be positive and the second at most the first");
    }
  }

  @Override
  public String family() {
    return Families.CENTRES;
  }

  @Override
  public boolean holdsTrainingRows() {
    return false;
  }

  @Override
  public Regressor fit(TrainingSet set, Seed seed) {
    if (settings.size() != 1 && settings.size() != set.targets()) {
      throw new UsageException(
          settings.size()
              + " settings for "
              + set.targets()
              + " outputs, need one or one for each");
    }
    Scaler scaler = Scalers.NORMAL_QUANTILES.fit(set);
    double[] scaled = scaler.apply(set.values());
    Tensor drawn = draw(scaled, set.rows(), set.width(), seed.derive("centres").stream());
    Tensor sketch = first(drawn, sketchCentres, set.width());
    double[] relevance = new double[set.targets() * set.width()];
    for (int target = 0; target < set.targets(); target++) {
      double[] learned = relevance(set, target, scaled, sketch);
      System.arraycopy(learned, 0, relevance, target * set.width(), set.width());
    }
    CentreMap map = map(drawn, relevance, set.width(), set.targets());
    return RidgeFit.of(set, scaler, map, target -> of(target).penalty(), t -> shape(map, t));
  }

  private CentreSettings of(int target) {
    return settings.get(settings.size() == 1 ? 0 : target);
  }

  /** Centres from the normal distribution with the covariance of the scaled rows. */
  private Tensor draw(double[] scaled, int rows, int width, RandomStream random) {
    double[] covariance = Gram.lower(scaled, rows, width);
    for (int i = 0; i < covariance.length; i++) {
      covariance[i] = covariance[i] / rows + (i % (width + 1) == 0 ? 1e-6 : 0);
    }
    Cholesky factor = Cholesky.of(covariance, width);
    double[] all = new double[centres * width];
    double[] independent = new double[width];
    for (int k = 0; k < centres; k++) {
      for (int d = 0; d < width; d++) {
        independent[d] = spread * random.nextGaussian();
      }
      System.arraycopy(factor.times(independent), 0, all, k * width, width);
    }
    return Parameters.tensor(all, centres, width);
  }

  private static Tensor first(Tensor centres, int count, int width) {
    float[] values = java.util.Arrays.copyOf(centres.values(), count * width);
    return new Tensor(new int[] {count, width}, values);
  }

  /** Starts with equal columns and follows the slopes. */
  private double[] relevance(TrainingSet set, int target, double[] scaled, Tensor drawn) {
    CentreSettings chosen = of(target);
    double[] relevance = new double[set.width()];
    java.util.Arrays.fill(relevance, chosen.sharpness());
    double[] labels = set.labels()[target];
    double[] centred = RidgeSolver.less(labels, RidgeSolver.mean(labels));
    for (int pass = 0; pass < chosen.passes(); pass++) {
      CentreMap map = map(drawn, relevance, set.width(), 1);
      double[] features = map.apply(0, scaled, set.rows());
      double[] weights = RidgeSolver.weights(features, centred, chosen.penalty(), shape(map, 0));
      double[] slopes = map.meanSquaredSlopes(0, scaled, features, set.rows(), weights);
      relevance = blend(slopes, chosen);
    }
    return relevance;
  }

  private static double[] blend(double[] slopes, CentreSettings chosen) {
    double mean = RidgeSolver.mean(slopes);
    double[] relevance = new double[slopes.length];
    for (int d = 0; d < slopes.length; d++) {
      double share = mean > 0 ? slopes[d] / mean : 1;
      relevance[d] = chosen.sharpness() * ((1 - chosen.evenness()) * share + chosen.evenness());
    }
    return relevance;
  }

  private static CentreMap map(Tensor centres, double[] relevance, int width, int targets) {
    Map<String, Tensor> parameters = new LinkedHashMap<>();
    parameters.put("centres", centres);
    parameters.put("relevance", Parameters.tensor(relevance, targets, width));
    return new CentreMap(new Parameters(parameters), width, targets);
  }

  private static double[] shape(CentreMap map, int target) {
    double[] kernel = map.amongCentres(target);
    for (int i = 0; i < map.size(); i++) {
      kernel[i * map.size() + i] += JITTER;
    }
    return kernel;
  }
}
