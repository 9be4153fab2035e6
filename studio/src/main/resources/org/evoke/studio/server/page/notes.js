// Notes at moments: a list, a sign at each on the timeline, and a form for the time of the cursor.

(function () {
  const base = "/api/v1/jobs/" + player.page.job.id + "/notes";
  const byId = (id) => document.getElementById(id);
  const text = byId("note-text");
  const notes = new Map(player.page.notes.map((note) => [note.number, note]));
  const pins = [];
  let changing = null;

  const time = () => Math.round(changing ? changing.time_ms : cursor.rest || 0);

  function label() {
    byId("note-label").textContent = (changing ? "Change the note at " : "Note at ") + clock(time());
    byId("note-save").textContent = changing ? "Save" : "Add";
    byId("note-cancel").hidden = !changing;
  }

  function change(note) {
    changing = note;
    text.value = note ? note.text : "";
    label();
    text.focus();
  }

  function line(note) {
    const when = clock(note.time_ms);
    return make("li", {},
      make("button", { type: "button", "aria-label": "Go to " + when, click: () => timeline.reveal(note.time_ms) }, when),
      make("p", {}, note.text),
      make("span", { class: "small" },
        make("button", { type: "button", "aria-label": "Change the note at " + when, click: () => change(note) }, "Edit"),
        make("button", { type: "button", "aria-label": "Delete the note at " + when, click: () => remove(note) }, "×")));
  }

  function show() {
    const all = Array.from(notes.values()).sort((a, b) => a.time_ms - b.time_ms);
    byId("notes-list").replaceChildren(...all.map(line));
    while (pins.length) pins.pop()();
    for (const note of all) pins.push(charts.pin(note.time_ms, { class: "pin", y: 31, "text-anchor": "middle" }, "◆"));
    label();
  }

  function failed(failure) {
    byId("note-error").textContent = failure.message;
  }

  function remove(note) {
    api.remove(base + "/" + note.number).then(function () {
      notes.delete(note.number);
      if (changing === note) change(null);
      show();
    }, failed);
  }

  byId("note-form").addEventListener("submit", function (event) {
    event.preventDefault();
    const body = { time_ms: Math.min(time(), DATA.ms), text: text.value };
    const asked = changing ? api.put(base + "/" + changing.number, body) : api.post(base, body);
    asked.then(function (note) {
      notes.set(note.number, note);
      changing = null;
      text.value = "";
      byId("note-error").textContent = "";
      show();
    }, failed);
  });
  byId("note-cancel").addEventListener("click", () => change(null));
  cursor.listeners.push(() => changing || label());
  show();
})();
