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
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.evoke.core.MediaInfo;
import org.evoke.core.OutputException;
import org.evoke.core.Progress;
import org.evoke.core.UsageException;
import org.evoke.data.digest.Sha256;
import org.evoke.data.features.TrackFormat;
import org.evoke.data.store.FeatureStore;
import org.evoke.data.weights.WeightStore;
import org.evoke.media.MediaFile;
import org.evoke.pipeline.feature.EncoderSource;
import org.evoke.pipeline.feature.ExtractableSet;
import org.evoke.pipeline.feature.ExtractableSets;
import org.evoke.pipeline.feature.ExtractionRequest;
import org.evoke.pipeline.output.InputFile;
import org.evoke.pipeline.output.OutputIndex;
import org.evoke.pipeline.output.OutputPlan;
import org.evoke.pipeline.recipe.RecipeBook;

/**
 * Extracts feature sets from many files, several at the same time. What is written does not depend
 * on how many.
 */
public final class BatchExtraction implements AutoCloseable {
  private final ExtractionRequest request;
  private final List<ExtractableSet> sets;
  private final MediaExtraction extraction;
  private final int filesAtATime;

  /**
   * What extraction may use.
   *
   * @param encoders where pretrained networks come from
   * @param recipes the recipes by name
   * @param store where tracks are kept, to be used again; empty for nowhere
   */
  public record Resources(
      EncoderSource encoders, RecipeBook recipes, Optional<FeatureStore> store) {
    /** Published weights, and the recipes that come with Evoke. */
    public Resources(WeightStore weights, Optional<FeatureStore> store) {
      this(EncoderSource.of(weights), RecipeBook.builtIn(), store);
    }
  }

  /**
   * Prepares.
   *
   * @param request what is wanted from every file
   * @param filesAtATime how many files are worked on at the same time, at least 1
   * @throws UsageException when a set is unknown or does not have what is wanted of it
   * @throws org.evoke.core.UnavailableException when weights are missing; says how to get them
   */
  public BatchExtraction(ExtractionRequest request, Resources resources, int filesAtATime) {
    this(
        request,
        ExtractableSets.of(request, resources.encoders(), resources.recipes()),
        resources.store(),
        filesAtATime);
  }

  /** Takes the sets over. */
  BatchExtraction(
      ExtractionRequest request,
      List<ExtractableSet> sets,
      Optional<FeatureStore> store,
      int filesAtATime) {
    this.request = request;
    this.filesAtATime = filesAtATime;
    this.sets = sets;
    extraction = new MediaExtraction(request, sets, store, Double.POSITIVE_INFINITY);
  }

  /** What who uses the results must know of them, a sentence each. */
  public List<String> warnings() {
    return sets.stream().flatMap(set -> set.warning().stream()).distinct().toList();
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
   * Extracts from all files. One that fails does not stop the others, whatever it fails with; one
   * for which memory does not suffice beside others is tried again alone.
   *
   * @param plan inputs and places; a list of all results is written into its folder
   * @param finished told about each file, in order of the inputs
   * @param progress told how many files are done
   * @return one result for each input, in order
   * @throws OutputException when nothing can be written there, before any work is done
   */
  public List<Extracted> run(OutputPlan plan, Consumer<Extracted> finished, Progress progress) {
    plan.checkWritable();
    try (Ledger ledger = plan.single().isPresent() ? null : ledger(plan)) {
      List<Extracted> results =
          runAll(new Batch(plan, Optional.ofNullable(ledger), progress), finished);
      writeIndex(plan, results);
      return results;
    }
  }

  private Ledger ledger(OutputPlan plan) {
    Ledger ledger = new Ledger(plan.folder());
    Stream<Path> folders = plan.places().stream().map(place -> place.base().getParent());
    ledger.removeUnfinished(folders, request.format().extension());
    return ledger;
  }

  private List<Extracted> runAll(Batch batch, Consumer<Extracted> finished) {
    int files = batch.plan.places().size();
    int together = Math.max(1, Math.min(filesAtATime, files));
    ExecutorService workers = Executors.newFixedThreadPool(together, BatchExtraction::worker);
    try {
      return results(batch, submitAll(batch, workers), together, finished);
    } finally {
      workers.shutdownNow();
    }
  }

  private static List<Future<Extracted>> submitAll(Batch batch, ExecutorService workers) {
    List<Future<Extracted>> running = new ArrayList<>();
    for (int i = 0; i < batch.plan.places().size(); i++) {
      int number = i;
      running.add(workers.submit(() -> batch.one(number)));
    }
    return running;
  }

  private static List<Extracted> results(
      Batch batch, List<Future<Extracted>> running, int together, Consumer<Extracted> finished) {
    List<Extracted> results = new ArrayList<>();
    for (int i = 0; i < running.size(); i++) {
      Extracted result = result(running.get(i));
      results.add(together > 1 && result.lackedMemory() ? batch.alone(i) : result);
      finished.accept(results.get(i));
    }
    return results;
  }

  /** One run over all files. */
  private final class Batch {
    private final OutputPlan plan;
    private final Optional<Ledger> ledger;
    private final BatchProgress parts;
    private final ReadWriteLock works = new ReentrantReadWriteLock();

    Batch(OutputPlan plan, Optional<Ledger> ledger, Progress progress) {
      this.plan = plan;
      this.ledger = ledger;
      parts = new BatchProgress(plan.places().size(), progress);
    }

    /** Works on a file beside others. */
    Extracted one(int number) {
      works.readLock().lock();
      try {
        return work(number);
      } finally {
        works.readLock().unlock();
      }
    }

    /** Works on a file while no other is worked on, so that it has all the memory. */
    Extracted alone(int number) {
      works.writeLock().lock();
      try {
        return work(number);
      } finally {
        works.writeLock().unlock();
      }
    }

    private Extracted work(int number) {
      OutputPlan.Place place = plan.places().get(number);
      try {
        MediaInfo info = MediaFile.probe(place.input());
        String digest = Sha256.hex(place.input());
        String key = RequestKey.of(request, sets, digest, place);
        Optional<Extracted> earlier = ledger.flatMap(l -> l.find(key, place.input()));
        return earlier.orElseGet(() -> extract(number, place, info, digest, key));
      } catch (RuntimeException | Error e) {
        return Extracted.failed(place.input(), e);
      } finally {
        parts.update(number, 1);
      }
    }

    private Extracted extract(
        int number, OutputPlan.Place place, MediaInfo info, String digest, String key) {
      TrackFiles.Naming naming = (set, group) -> file(plan, place, set, group);
      Extracted result =
          extraction.extract(
              place.input(), info, digest, naming, part -> parts.update(number, part));
      ledger.ifPresent(l -> l.add(key, result));
      return result;
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
      index.succeeded(result.input(), result.files(), result.notes());
      result.failure().ifPresent(e -> index.failed(result.input(), String.valueOf(e.getMessage())));
    }
    index.write();
  }

  private static Extracted result(Future<Extracted> file) {
    try {
      return file.get();
    } catch (ExecutionException e) {
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

  /**
   * Estimates what a run would take, by looking at the first seconds of the first files that have
   * sound and pictures, and at the lengths of all.
   *
   * @throws org.evoke.core.InputException when no file can be read
   */
  public Estimate estimate(OutputPlan plan) {
    return Estimate.of(request, sets, plan, filesAtATime);
  }

  /** Gives up what the sets hold, such as networks. */
  @Override
  public void close() {
    sets.forEach(ExtractableSet::close);
  }
}
