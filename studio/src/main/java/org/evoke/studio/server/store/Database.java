/*
 * Copyright 2026 The Evoke authors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.evoke.studio.server.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.evoke.core.OutputException;

/**
 * One SQLite file. Every statement is its own transaction, in the log before it returns, so that
 * the end of the process at any time loses nothing. Safe for use by several threads, one at a time.
 */
final class Database implements AutoCloseable {
  private static final String[] TABLES = {
    """
    create table if not exists job (
      id text primary key, kind text not null, name text not null,
      folder integer not null, path text not null, bytes integer not null,
      first text, second text,
      state text not null, progress real not null, message text not null,
      created integer not null, started integer not null, ended integer not null,
      seconds real, words text, valence real, arousal real, film integer, curves text)
    """,
    "create index if not exists job_state on job (state, created)",
    "create index if not exists job_created on job (created)",
    """
    create table if not exists note (
      number integer primary key autoincrement,
      job text not null references job (id) on delete cascade,
      ms integer not null, text text not null)
    """,
    "create index if not exists note_job on note (job, ms)"
  };

  private final Path file;
  private final Connection connection;

  /** Opens the file, making it where needed. */
  Database(Path file) {
    this.file = file;
    try {
      this.connection = DriverManager.getConnection("jdbc:sqlite:" + file);
      prepare();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private void prepare() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      try (ResultSet mode = statement.executeQuery("pragma journal_mode = wal")) {
        mode.next();
      }
      statement.execute("pragma synchronous = normal");
      statement.execute("pragma foreign_keys = on");
      for (String table : TABLES) {
        statement.execute(table);
      }
    }
  }

  /** Makes something of a row. */
  @FunctionalInterface
  interface Row<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Runs a statement and returns the number of rows that it changed. */
  synchronized int update(String sql, Object... values) {
    try (PreparedStatement statement = prepared(sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** Runs a query. */
  synchronized <T> List<T> query(Row<T> row, String sql, Object... values) {
    try (PreparedStatement statement = prepared(sql, values);
        ResultSet rows = statement.executeQuery()) {
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(row.read(rows));
      }
      return all;
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private PreparedStatement prepared(String sql, Object[] values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  private OutputException failure(SQLException e) {
    return new OutputException("cannot use the database " + file + ": " + e.getMessage(), e);
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failure(e);
    }
  }
}
