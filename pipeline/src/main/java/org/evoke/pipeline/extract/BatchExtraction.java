/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.pipeline.extract;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.evoke.core.OutputException;
import org.evoke.core.Progress;
import org.evoke.core.UsageException;
import org.evoke.data.features.TrackFormat;
import org.evoke.pipeline.output.InputFile;
import org.evoke.pipeline.output.OutputIndex;
import org.evoke.pipeline.output.OutputPlan;

/**
 * Extracts feature sets from many files, several at the same time. What is written does not depend
 * on how many.
 */
public final class BatchExtraction {
  private final ExtractionRequest request;
  private final MediaExtraction extraction;
  private final int filesAtATime;

  /**
   * Prepares.
   *
   * @param request what is wanted from every file
   * @param filesAtATime how many files are worked on at the same time, at least 1
   * @throws UsageException when a set is unknown or does not have what is wanted of it
   */
  public BatchExtraction(ExtractionRequest request, int filesAtATime) {
    this.request = request;
    this.filesAtATime = filesAtATime;
    extraction = new MediaExtraction(request);
  }

  /**
   * Where the results of some inputs go: a file if {@code output} has the extension of a format,
   * else a folder.
   *
   * @throws UsageException when several inputs shall go into one file
   */
  public static OutputPlan plan(List<InputFile> inputs, Optional<Path> output) {
    return OutputPlan.of(inputs, output, TrackFormat.extensions(), List.of(""));
  }

  /**
   * Extracts from all files. One that fails does not stop the others.
   *
   * @param plan inputs and places; a list of all results is written into its folder
   * @param finished told about each file, in order of the inputs
   * @param progress told how many files are done
   * @return one result for each input, in order
   * @throws OutputException when nothing can be written there, before any work is done
   */
  public List<Extracted> run(OutputPlan plan, Consumer<Extracted> finished, Progress progress) {
    plan.checkWritable();
    BatchProgress parts = new BatchProgress(plan.places().size(), progress);
    int threads = Math.max(1, Math.min(filesAtATime, plan.places().size()));
    ExecutorService workers = Executors.newFixedThreadPool(threads, BatchExtraction::worker);
    try {
      List<Future<Extracted>> running = new ArrayList<>();
      for (int i = 0; i < plan.places().size(); i++) {
        int number = i;
        running.add(workers.submit(() -> one(plan, number, parts)));
      }
      List<Extracted> results = new ArrayList<>();
      for (Future<Extracted> file : running) {
        results.add(result(file));
        finished.accept(results.get(results.size() - 1));
      }
      writeIndex(plan, results);
      return results;
    } finally {
      workers.shutdownNow();
    }
  }

  private Extracted one(OutputPlan plan, int number, BatchProgress parts) {
    OutputPlan.Place place = plan.places().get(number);
    try {
      TrackFiles.Naming naming = (set, group) -> file(plan, place, set, group);
      List<Path> files =
          extraction.extract(place.input(), naming, part -> parts.update(number, part));
      return new Extracted(place.input(), files, Optional.empty());
    } catch (RuntimeException e) {
      return new Extracted(place.input(), List.of(), Optional.of(e));
    } finally {
      parts.update(number, 1);
    }
  }

  /** The single file, or a name with what tells it from the other results of the input. */
  private Path file(OutputPlan plan, OutputPlan.Place place, String set, String group) {
    StringBuilder name = new StringBuilder(place.base().getFileName().toString());
    if (request.sets().size() > 1) {
      name.append('.').append(set);
    }
    if (!group.isEmpty()) {
      name.append('.').append(group);
    }
    boolean alone = name.toString().equals(place.base().getFileName().toString());
    name.append('.').append(request.format().extension());
    return alone && plan.single().isPresent()
        ? plan.single().get()
        : place.base().resolveSibling(name.toString());
  }

  private static void writeIndex(OutputPlan plan, List<Extracted> results) {
    if (plan.single().isPresent()) {
      return;
    }
    OutputIndex index = new OutputIndex(plan.folder());
    for (Extracted result : results) {
      if (result.failure().isPresent()) {
        index.failed(result.input(), String.valueOf(result.failure().get().getMessage()));
      } else {
        index.succeeded(result.input(), result.files());
      }
    }
    index.write();
  }

  private static Extracted result(Future<Extracted> file) {
    try {
      return file.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while files were worked on", e);
    }
  }

  private static Thread worker(Runnable work) {
    Thread thread = new Thread(work, "extract");
    thread.setDaemon(true);
    return thread;
  }
}
