/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server.store;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Jobs and notes. Survives the end of the process at any time. Safe for use by several threads. */
public final class JobStore implements AutoCloseable {
  private static final String ALL = "select * from job ";

  private final Database database;

  /** The jobs in a file, which is made where needed. */
  public JobStore(Path file) {
    this.database = new Database(file);
  }

  /** Adds a job. */
  public void add(Job job) {
    database.update(
        "insert into job (id, kind, name, folder, path, bytes, first, second, state, progress,"
            + " message, created, started, ended) values (?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        job.id(),
        job.kind().id(),
        job.name(),
        job.media().folder(),
        job.media().path(),
        job.media().bytes(),
        job.pair().map(Job.Pair::first).orElse(null),
        job.pair().map(Job.Pair::second).orElse(null),
        job.state().id(),
        job.progress(),
        job.message(),
        job.times().created(),
        job.times().started(),
        job.times().ended());
  }

  /** A job by its id. */
  public Optional<Job> find(String id) {
    return database.query(JobStore::job, ALL + "where id = ?", id).stream().findFirst();
  }

  /** Some of the jobs. */
  public JobPage list(JobQuery query) {
    List<Object> values = new ArrayList<>();
    String where = where(query, values);
    int total =
        database
            .query(row -> row.getInt(1), "select count(*) from job" + where, values.toArray())
            .get(0);
    values.add(query.limit());
    values.add(query.offset());
    String order = query.sort().column() + (query.ascending() ? " asc" : " desc");
    String sql = ALL + where + " order by " + order + " nulls last, id limit ? offset ?";
    return new JobPage(database.query(JobStore::job, sql, values.toArray()), total);
  }

  private static String where(JobQuery query, List<Object> values) {
    List<String> conditions = new ArrayList<>();
    if (!query.search().isEmpty()) {
      conditions.add("(instr(lower(name), ?) > 0 or instr(lower(coalesce(words, '')), ?) > 0)");
      values.add(query.search().toLowerCase(Locale.ROOT));
      values.add(query.search().toLowerCase(Locale.ROOT));
    }
    query
        .active()
        .ifPresent(
            active ->
                conditions.add("state " + (active ? "" : "not ") + "in ('queued', 'running')"));
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }

  /** Number of jobs in a state. */
  public int count(JobState state) {
    String sql = "select count(*) from job where state = ?";
    return database.query(row -> row.getInt(1), sql, state.id()).get(0);
  }

  /** Bytes of all uploaded files. */
  public long uploadedBytes() {
    String sql = "select coalesce(sum(bytes), 0) from job where folder < 0";
    return database.query(row -> row.getLong(1), sql).get(0);
  }

  /** The names of the uploaded files that jobs still need. */
  public List<String> uploadedFiles() {
    return database.query(
        row -> row.getString(1), "select path from job where folder < 0 and path <> ''");
  }

  /** Takes the job that has waited longest, which runs from now on. */
  public synchronized Optional<Job> take(long now) {
    Optional<Job> next =
        database
            .query(JobStore::job, ALL + "where state = 'queued' order by created, id limit 1")
            .stream()
            .findFirst();
    return next.filter(job -> begin(job.id(), now)).flatMap(job -> find(job.id()));
  }

  /** False where the job was cancelled meanwhile. */
  private boolean begin(String id, long now) {
    return database.update(
            "update job set state = 'running', started = ?, progress = 0 where id = ? and state ="
                + " 'queued'",
            now,
            id)
        > 0;
  }

  /** Notes how far a running job has come. */
  public void progress(String id, double part) {
    database.update("update job set progress = ? where id = ? and state = 'running'", part, id);
  }

  /** Ends a running job well. */
  public void done(String id, Optional<ResultFacts> facts, long now) {
    database.update(
        "update job set state = 'done', progress = 1, message = '', ended = ?, seconds = ?,"
            + " words = ?, valence = ?, arousal = ?, film = ?, curves = ? where id = ?",
        now,
        facts.map(ResultFacts::seconds).orElse(null),
        facts.map(ResultFacts::words).orElse(null),
        facts.map(one -> boxed(one.valence())).orElse(null),
        facts.map(one -> boxed(one.arousal())).orElse(null),
        facts.map(one -> one.film() ? 1 : 0).orElse(null),
        facts.map(ResultFacts::curves).orElse(null),
        id);
  }

  private static Double boxed(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  /** Ends a job without a result. */
  public void ended(String id, JobState state, String message, long now) {
    database.update(
        "update job set state = ?, message = ?, ended = ? where id = ?",
        state.id(),
        message,
        now,
        id);
  }

  /** Cancels a job that waits; false where it does not wait. */
  public boolean cancelQueued(String id, long now) {
    return database.update(
            "update job set state = 'cancelled', ended = ? where id = ? and state = 'queued'",
            now,
            id)
        > 0;
  }

  /** Lets a job that failed or was cancelled wait again; false where it did neither. */
  public boolean retry(String id) {
    return database.update(
            "update job set state = 'queued', progress = 0, message = '', started = 0, ended = 0"
                + " where id = ? and state in ('failed', 'cancelled')",
            id)
        > 0;
  }

  /** Lets a job that runs, or all that did when the process ended, wait again. */
  public void requeue(Optional<String> id) {
    database.update(
        "update job set state = 'queued', progress = 0, started = 0 where state = 'running' and (?"
            + " is null or id = ?)",
        id.orElse(null),
        id.orElse(null));
  }

  /** Removes a job that has nothing to do any more; false where it has, or is not there. */
  public boolean remove(String id) {
    return database.update(
            "delete from job where id = ? and state not in ('queued', 'running')", id)
        > 0;
  }

  /** The notes about a job in order of time. */
  public List<Note> notes(String job) {
    return database.query(
        JobStore::note, "select number, ms, text from note where job = ? order by ms, number", job);
  }

  /** Adds a note. */
  public synchronized Note addNote(String job, long milliseconds, String text) {
    database.update("insert into note (job, ms, text) values (?,?,?)", job, milliseconds, text);
    return database
        .query(JobStore::note, "select number, ms, text from note order by number desc limit 1")
        .get(0);
  }

  /** Changes a note; false where it is not there. */
  public boolean changeNote(String job, Note note) {
    return database.update(
            "update note set ms = ?, text = ? where job = ? and number = ?",
            note.milliseconds(),
            note.text(),
            job,
            note.number())
        > 0;
  }

  /** Removes a note; false where it is not there. */
  public boolean removeNote(String job, long number) {
    return database.update("delete from note where job = ? and number = ?", job, number) > 0;
  }

  private static Note note(ResultSet row) throws SQLException {
    return new Note(row.getLong("number"), row.getLong("ms"), row.getString("text"));
  }

  private static Job job(ResultSet row) throws SQLException {
    String first = row.getString("first");
    return new Job(
        row.getString("id"),
        JobKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getString("name"),
        new MediaPlace(row.getInt("folder"), row.getString("path"), row.getLong("bytes")),
        first == null
            ? Optional.empty()
            : Optional.of(new Job.Pair(first, row.getString("second"))),
        JobState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getDouble("progress"),
        row.getString("message"),
        new Job.Times(row.getLong("created"), row.getLong("started"), row.getLong("ended")),
        facts(row));
  }

  private static Optional<ResultFacts> facts(ResultSet row) throws SQLException {
    double seconds = row.getDouble("seconds");
    if (row.wasNull()) {
      return Optional.empty();
    }
    return Optional.of(
        new ResultFacts(
            seconds,
            row.getString("words"),
            optional(row, "valence"),
            optional(row, "arousal"),
            row.getInt("film") == 1,
            row.getString("curves")));
  }

  private static OptionalDouble optional(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  @Override
  public void close() {
    database.close();
  }
}
