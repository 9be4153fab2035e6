/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.evoke.core.ExitStatus;
import org.evoke.core.InputException;
import org.evoke.core.Progress;
import org.evoke.core.UsageException;
import org.evoke.pipeline.Answer;
import org.evoke.pipeline.PredictOptions;
import org.evoke.pipeline.Predictor;
import org.evoke.pipeline.bundle.BundleCatalogue;
import org.evoke.pipeline.compare.CompareFiles;
import org.evoke.pipeline.compare.CompareOptions;
import org.evoke.pipeline.compare.Comparer;
import org.evoke.pipeline.compare.Comparison;
import org.evoke.pipeline.hearing.FeatureRegistry;
import org.evoke.studio.server.jobs.ProcessRunner;
import org.evoke.studio.server.results.StoredAnswer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code evoke work}: one job of the server, in a process of its own. Tells its progress by lines
 * on stdout, and ends when its stdin does, that is with the server.
 */
@Command(name = "work", hidden = true, description = "Do one job of 'evoke serve'.")
final class WorkCommand implements Callable<Integer> {
  private static final double WHOLE = 0.98;

  @Option(names = "--model", defaultValue = BundleCatalogue.DEFAULT)
  private String model;

  @Parameters(index = "0", description = "predict or compare")
  private String kind;

  @Parameters(index = "1", description = "Folder for the results.")
  private Path output;

  @Parameters(index = "2..*", arity = "2..4", description = "File and name of each input.")
  private List<String> inputs;

  @Mixin private EventOptions events;

  private double told = -1;

  @Override
  public Integer call() {
    Thread parent = new Thread(WorkCommand::endWithParent, "evoke-parent");
    parent.setDaemon(true);
    parent.start();
    try (Predictor predictor =
        new Predictor(FeatureRegistry.standard(), Home.encoders(), Version.named())
            .withEvents(events.wanted())) {
      switch (kind) {
        case "predict" -> predict(predictor);
        case "compare" -> compare(predictor);
        default -> throw new UsageException("work is " + kind + ", must be predict or compare");
      }
    }
    return ExitStatus.SUCCESS.code();
  }

  private static void endWithParent() {
    try {
      System.in.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException e) {
      // It has ended, too.
    }
    Runtime.getRuntime().halt(ExitStatus.INTERRUPTED.code());
  }

  private Path file(int input) {
    return Path.of(inputs.get(2 * input));
  }

  private String name(int input) {
    return inputs.get(2 * input + 1);
  }

  private void predict(Predictor predictor) {
    Answer answer;
    try {
      answer =
          predictor.predict(
              file(0),
              List.of(Home.models().resolve(model).emotionModel()),
              PredictOptions.DEFAULT,
              part(0, WHOLE));
    } catch (InputException e) {
      throw called(e);
    }
    new StoredAnswer(output).write(answer.withName(name(0)));
  }

  /** The user knows the file by its name, not by its place on the server. */
  private RuntimeException called(InputException failure) {
    String message = failure.getMessage();
    for (int i = 0; 2 * i < inputs.size(); i++) {
      message = message.replace(file(i).toString(), name(i));
    }
    return new InputException(message, failure);
  }

  private void compare(Predictor predictor) {
    CompareOptions options =
        new CompareOptions(PredictOptions.DEFAULT, CompareOptions.Align.AUTO, 0);
    Comparer comparer =
        new Comparer(predictor, Home.models().resolve(model).emotionModel(), options);
    Comparison made;
    try {
      made = comparer.compare(file(0), file(1), new Thirds());
    } catch (InputException e) {
      throw called(e);
    }
    Comparison named =
        new Comparison(
            made.first().withName(name(0)),
            made.second().withName(name(1)),
            made.alignment(),
            made.correlation(),
            made.curves(),
            made.blocks(),
            made.shots());
    CompareFiles.write(named, output);
  }

  /** Both predictions and the alignment, as thirds of the work. */
  private final class Thirds implements Comparer.Listener {
    private int begun;

    @Override
    public Progress begins(String work) {
      double from = Math.min(2, begun++) * WHOLE / 3;
      return part(from, WHOLE / 3);
    }
  }

  private Progress part(double from, double size) {
    return (done, total) -> {
      double part = total > 0 ? Math.min(1, done / total) : 0;
      tell(from + size * part);
    };
  }

  /** A line whenever a thousandth more is done, or the length is not known and more was read. */
  private void tell(double part) {
    if (Math.abs(part - told) >= 0.001 || part == 0) {
      told = part;
      System.out.println(ProcessRunner.PROGRESS + String.format(Locale.ROOT, "%.4f", part));
    }
  }
}
