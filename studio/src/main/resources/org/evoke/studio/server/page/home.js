// The library: files are dropped or chosen, wait in the queue, and end as cards.

(function () {
  const PAGE = 48;
  const AT_ONCE = 2;
  const byId = (id) => document.getElementById(id);
  const queue = byId("queue");
  const library = byId("library");
  const uploads = [];
  const rows = new Map();
  const chosen = new Map();
  let uploading = 0;
  let shown = 0;
  let wanted = 0; // differs from what is shown while more is on its way, so that a refresh asks for it too
  let asked = 0;
  let drawn = "";

  function say(text) {
    byId("said").textContent = text;
  }

  function size(bytes) {
    const units = ["bytes", "kB", "MB", "GB", "TB"];
    let power = 0;
    while (bytes >= 1000 && power < 4) {
      bytes /= 1000;
      power++;
    }
    return (power && bytes < 100 ? bytes.toFixed(1) : Math.round(bytes)) + " " + units[power];
  }

  function length(seconds) {
    const all = Math.round(seconds);
    const two = (n) => String(n).padStart(2, "0");
    const minutes = Math.floor(all / 60);
    return minutes < 60 ? minutes + ":" + two(all % 60) : Math.floor(minutes / 60) + ":" + two(minutes % 60) + ":" + two(all % 60);
  }

  const signed = (value) => value.toFixed(2).replace("-", "\u2212");

  function failed(failure) {
    if (failure.status === 401 && byId("token-panel")) {
      byId("token-panel").hidden = false;
      byId("token").focus();
    }
    say(failure.message);
    byId("limits").textContent = failure.message;
  }

  // A line of the queue.
  function row(name, onCancel) {
    const bar = make("progress", { max: "1", "aria-label": "Progress of " + name });
    const hint = make("span", { class: "hint" }, "waits");
    const line = make("li", {}, make("bdi", {}, name), bar, hint,
      make("button", { type: "button", "aria-label": "Cancel " + name, click: onCancel }, "Cancel"));
    queue.append(line);
    byId("queue-panel").hidden = false;
    return {
      line: line,
      show(part, text) {
        if (part === null) bar.removeAttribute("value");
        else bar.value = part;
        hint.textContent = text;
      },
      remove() {
        line.remove();
        byId("queue-panel").hidden = !queue.children.length;
      },
    };
  }

  const percent = (part) => Math.floor(100 * part) + " %";

  function add(files) {
    for (const file of files) {
      const upload = { file: file, request: null, row: null };
      upload.row = row(file.name, function () {
        if (upload.request) upload.request.abort();
        uploads.splice(uploads.indexOf(upload), uploads.includes(upload) ? 1 : 0);
        upload.row.remove();
      });
      uploads.push(upload);
    }
    next();
  }

  function next() {
    while (uploading < AT_ONCE && uploads.length) send(uploads.shift());
  }

  function send(upload) {
    const request = new XMLHttpRequest();
    upload.request = request;
    uploading++;
    request.open("POST", "/api/v1/jobs?name=" + encodeURIComponent(upload.file.name));
    const headers = api.headers();
    for (const name in headers) request.setRequestHeader(name, headers[name]);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.upload.addEventListener("progress", (event) => upload.row.show(event.loaded / event.total, "uploads " + percent(event.loaded / event.total)));
    request.addEventListener("loadend", function () {
      uploading--;
      upload.row.remove();
      next();
    });
    request.addEventListener("load", function () {
      const answer = JSON.parse(request.responseText);
      if (request.status === 201) update(answer);
      else failed(Object.assign(new Error(upload.file.name + ": " + answer.detail), { status: request.status }));
    });
    request.addEventListener("error", () => failed(new Error(upload.file.name + ": the upload broke off.")));
    request.send(upload.file);
  }

  function update(job) {
    const active = job.state === "queued" || job.state === "running";
    if (active && !rows.has(job.id)) {
      rows.set(job.id, row(job.name, () => api.post("/api/v1/jobs/" + job.id + "/cancel").catch(failed)));
    }
    const line = rows.get(job.id);
    if (active) {
      const runs = job.state === "running";
      line.show(runs ? job.progress : 0, runs ? percent(job.progress) : "waits");
      return;
    }
    if (line) {
      line.remove();
      rows.delete(job.id);
      say(job.name + ": " + (job.state === "done" ? "done." : job.state + ". " + job.message));
      refresh();
    }
  }

  function face(job) {
    const inside = job.links.thumbnail
      ? make("img", { src: job.links.thumbnail, alt: "", loading: "lazy" })
      : make("span", { class: "wave" });
    if (!job.links.thumbnail && job.curves) {
      inside.append(new DOMParser().parseFromString(job.curves, "text/html").body.firstChild);
    }
    return make("span", { class: "face" }, inside);
  }

  function numbers(job) {
    const line = make("p", { class: "numbers" }, make("span", {}, length(job.seconds)));
    for (const kind of ["valence", "arousal"]) {
      if (job[kind] !== undefined) line.append(make("span", {}, kind + " ", make("b", { class: "c-" + kind }, signed(job[kind]))));
    }
    return line;
  }

  function action(job, text, ask) {
    return make("button", { type: "button", "aria-label": text + " " + job.name, click: () => ask().then(refresh, failed) }, text);
  }

  function remove(job) {
    if (!confirm("Delete " + job.name + " and its results?")) return Promise.resolve();
    return api.remove("/api/v1/jobs/" + job.id);
  }

  function selector(job) {
    const box = make("input", { type: "checkbox", change: () => choose(job, box) });
    box.checked = chosen.has(job.id);
    return make("label", {}, box, make("span", {}, "Compare", make("span", { class: "sr" }, " " + job.name)));
  }

  function choose(job, box) {
    if (box.checked) chosen.set(job.id, job.name);
    else chosen.delete(job.id);
    const button = byId("compare");
    button.disabled = chosen.size !== 2;
    button.textContent = chosen.size === 2 ? "Compare these two" : "Compare two";
  }

  function card(job) {
    const title = make("h3", {}, job.links.page ? make("a", { href: job.links.page }, make("bdi", {}, job.name)) : make("bdi", {}, job.name));
    const body = make("div", { class: "body" }, title);
    const actions = make("p", { class: "actions" });
    if (job.kind === "predict" && job.state === "done") {
      body.append(make("p", { class: "mood" }, job.words || "\u2013"), numbers(job));
      actions.append(selector(job));
    } else if (job.state === "done") {
      body.append(make("p", { class: "notice" }, "Two versions compared"));
      actions.append(make("span"));
    } else {
      const text = job.state === "failed" ? "No result: " + job.message : "Cancelled.";
      body.append(make("p", { class: "failure" }, text));
      actions.append(action(job, "Retry", () => api.post("/api/v1/jobs/" + job.id + "/retry").then(update)));
    }
    actions.append(action(job, "Delete", () => remove(job)));
    body.append(actions);
    return make("li", { "data-id": job.id }, job.state === "done" && job.kind === "predict" ? face(job) : null, body);
  }

  async function list(from) {
    const turn = ++asked;
    const [sort, order] = byId("sort").value.split(" ");
    const search = encodeURIComponent(byId("search").value);
    const limit = from ? PAGE : Math.max(PAGE, wanted);
    const answer = await api.get("/api/v1/jobs?active=false&search=" + search + "&sort=" + sort + "&order=" + order + "&limit=" + Math.min(500, limit) + "&offset=" + from);
    if (turn !== asked) return;
    const key = JSON.stringify(answer.jobs.map((job) => [job.id, job.state]));
    if (from) library.append(...answer.jobs.map(card));
    else if (key !== drawn) library.replaceChildren(...answer.jobs.map(card));
    drawn = from ? "" : key;
    shown = from + answer.jobs.length;
    wanted = shown;
    byId("more").hidden = shown >= answer.total;
    byId("count").textContent = answer.total === 1 ? "1 file" : answer.total + " files";
    if (!answer.total) byId("count").textContent = byId("search").value ? "Nothing found." : "Nothing here yet.";
  }

  let planned = null;
  function refresh() {
    clearTimeout(planned);
    planned = setTimeout(() => list(0).catch(failed), 120);
  }

  function folderFile(folder, file) {
    const button = make("button", {
      type: "button", "aria-label": "Add " + file.path,
      click: () => api.post("/api/v1/folders/" + folder.number + "/jobs", { path: file.path }).then(update, failed),
    }, "Add");
    return make("li", {}, make("bdi", {}, file.path), make("span", { class: "hint" }, size(file.bytes)), button);
  }

  async function folders() {
    const answer = await api.get("/api/v1/folders");
    byId("folders").hidden = !answer.folders.length;
    byId("folder-list").replaceChildren(...answer.folders.flatMap((folder) => [
      make("h3", {}, folder.name),
      make("ul", { class: "folder-files", tabindex: "0", "aria-label": "Files of " + folder.name }, ...folder.files.map((file) => folderFile(folder, file))),
    ]));
  }

  let stream = null;
  function listen(address) {
    if (stream) stream.close();
    stream = new EventSource(address);
    stream.addEventListener("job", (event) => update(JSON.parse(event.data)));
    stream.addEventListener("gone", refresh);
    stream.addEventListener("open", () => active().catch(failed));
    stream.addEventListener("error", function () {
      stream.close();
      setTimeout(() => start().catch(() => listen(address)), 2000);
    });
  }

  function showStatus(status) {
    byId("limits").textContent = "Up to " + size(status.upload_limit_bytes) + " each; " + size(Math.max(0, status.quota_bytes - status.uploaded_bytes)) + " left.";
    if (byId("token-panel")) byId("token-panel").hidden = true;
    listen(status.links.events);
    if (status.folders) folders().catch(failed);
  }

  // What waits and runs, asked once the stream is open: what changes from then on, the stream tells.
  async function active() {
    const answer = await api.get("/api/v1/jobs?active=true&sort=created&order=asc&limit=500");
    const now = new Set(answer.jobs.map((job) => job.id));
    for (const [id, line] of Array.from(rows)) {
      if (now.has(id)) continue;
      line.remove();
      rows.delete(id);
    }
    answer.jobs.forEach(update);
    refresh();
  }

  function start() {
    return Promise.all([list(0), api.get("/api/v1/status").then(showStatus)]);
  }

  const drop = byId("drop");
  for (const name of ["dragenter", "dragover"]) {
    document.addEventListener(name, function (event) {
      event.preventDefault();
      drop.classList.add("over");
    });
  }
  document.addEventListener("dragleave", (event) => event.relatedTarget || drop.classList.remove("over"));
  document.addEventListener("drop", function (event) {
    event.preventDefault();
    drop.classList.remove("over");
    add(event.dataTransfer.files);
  });
  byId("pick").addEventListener("change", function () {
    add(this.files);
    this.value = "";
  });
  byId("find").addEventListener("submit", (event) => event.preventDefault());
  byId("search").addEventListener("input", refresh);
  byId("sort").addEventListener("change", refresh);
  byId("more").addEventListener("click", function () {
    wanted = shown + PAGE;
    list(shown).catch(failed);
  });
  byId("compare").addEventListener("click", function () {
    const [first, second] = Array.from(chosen.keys());
    api.post("/api/v1/comparisons", { first: first, second: second }).then(function (job) {
      chosen.clear();
      drawn = "";
      byId("compare").disabled = true;
      update(job);
      refresh();
    }, failed);
  });
  byId("openapi").addEventListener("click", async function (event) {
    if (!api.headers().Authorization) return;
    event.preventDefault();
    const text = JSON.stringify(await api.get("/api/v1/openapi.json"), null, 2);
    location.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  });
  if (byId("token-form")) {
    byId("token-form").addEventListener("submit", function (event) {
      event.preventDefault();
      api.keep(byId("token").value.trim());
      start().catch(failed);
    });
  }
  start().catch(failed);
})();
