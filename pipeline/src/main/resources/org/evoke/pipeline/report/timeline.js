// The main chart: zoom, pan, pointer, keys, and the overview below it.

const timeline = (function () {
  const box = document.getElementById("timeline");
  const svg = box.querySelector("svg.drawn");
  const overview = document.getElementById("overview");
  const view = charts.view;
  const shade = element(svg, "rect", { class: "select", y: 12, height: svg.getAttribute("height") - 36, visibility: "hidden" });
  const map = overview.querySelector("svg.drawn");
  const before = element(map, "rect", { class: "veil", x: 0, y: 0, height: "100%" });
  const after = element(map, "rect", { class: "veil", y: 0, height: "100%" });
  const frame = element(map, "rect", { class: "window", y: 0, height: "100%", rx: 4 });
  let drag = null;

  charts.listeners.push(function () {
    const from = (100 * view.from) / DATA.ms;
    const to = (100 * view.to) / DATA.ms;
    before.setAttribute("width", from + "%");
    after.setAttribute("x", to + "%");
    after.setAttribute("width", 100 - to + "%");
    frame.setAttribute("x", from + "%");
    frame.setAttribute("width", to - from + "%");
  });

  function zoom(factor, around) {
    const seen = cursor.ms !== null && cursor.ms >= view.from && cursor.ms <= view.to;
    const at = around !== undefined ? around : seen ? cursor.ms : (view.from + view.to) / 2;
    const span = clamp((view.to - view.from) * factor, charts.shortest, DATA.ms);
    const part = (at - view.from) / (view.to - view.from);
    charts.setView(at - part * span, at + (1 - part) * span);
  }

  function pan(part) {
    const span = view.to - view.from;
    const from = clamp(view.from + span * part, 0, DATA.ms - span);
    charts.setView(from, from + span);
  }

  function reveal(ms) {
    cursor.go(ms);
    show(ms);
  }

  // Brings a time into the part that is shown.
  function show(ms) {
    if (ms >= view.from && ms <= view.to) return;
    const half = (view.to - view.from) / 2;
    const middle = clamp(ms, half, DATA.ms - half);
    charts.setView(middle - half, middle + half);
  }

  function nextMoment(direction) {
    const now = cursor.ms === null ? -1 : cursor.ms;
    const next = direction > 0
      ? DATA.moments.find((t) => t > now + 1)
      : DATA.moments.slice().reverse().find((t) => t < now - 1);
    if (next !== undefined) reveal(next);
  }

  function partOf(event, node) {
    const place = node.getBoundingClientRect();
    return (event.clientX - place.left) / place.width;
  }

  function msOf(event) {
    return clamp(view.from + partOf(event, svg) * (view.to - view.from), view.from, view.to);
  }

  function select() {
    shade.setAttribute("visibility", drag && drag.moved ? "visible" : "hidden");
    if (!drag || !drag.moved) return;
    const span = view.to - view.from;
    shade.setAttribute("x", (100 * (Math.min(drag.from, drag.to) - view.from)) / span + "%");
    shade.setAttribute("width", (100 * Math.abs(drag.to - drag.from)) / span + "%");
  }

  box.addEventListener("pointerdown", function (event) {
    if (event.button !== 0) return;
    const ms = msOf(event);
    drag = { from: ms, to: ms, x: event.clientX, moved: false };
    if (event.pointerType === "mouse") box.setPointerCapture(event.pointerId);
    cursor.point(ms);
  });
  box.addEventListener("pointermove", function (event) {
    const ms = msOf(event);
    if (drag && event.pointerType === "mouse") {
      drag.to = ms;
      drag.moved = drag.moved || Math.abs(event.clientX - drag.x) > 6;
      select();
    }
    cursor.point(ms);
  });
  box.addEventListener("pointerup", function (event) {
    const done = drag;
    drag = null;
    select();
    if (done && !done.moved && cursor.player) cursor.go(msOf(event));
    if (done && done.moved) charts.setView(Math.min(done.from, done.to), Math.max(done.from, done.to));
  });
  box.addEventListener("pointercancel", function () {
    drag = null;
    select();
  });
  box.addEventListener("pointerleave", () => drag || document.activeElement === box || cursor.leave());
  box.addEventListener("dblclick", () => charts.setView(0, DATA.ms));
  box.addEventListener("wheel", function (event) {
    const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
    if (!sideways && !event.ctrlKey && !event.metaKey && document.activeElement !== box) return;
    event.preventDefault();
    if (sideways) pan(event.deltaX / svg.clientWidth);
    else zoom(Math.exp(clamp(event.deltaY, -120, 120) / 300), msOf(event));
  }, { passive: false });

  let holding = false;
  function panTo(event) {
    const half = (view.to - view.from) / 2;
    const middle = clamp(partOf(event, map) * DATA.ms, half, DATA.ms - half);
    charts.setView(middle - half, middle + half);
  }
  overview.addEventListener("pointerdown", function (event) {
    holding = true;
    overview.setPointerCapture(event.pointerId);
    panTo(event);
  });
  overview.addEventListener("pointermove", (event) => holding && panTo(event));
  overview.addEventListener("pointerup", () => (holding = false));
  overview.addEventListener("pointercancel", () => (holding = false));

  function moveCursor(points) {
    const point = cursor.ms === null ? pointAt(view.from) : pointAt(cursor.ms) + points;
    reveal(middleOf(clamp(point, 0, DATA.start.length - 1)));
  }

  const KEYS = {
    ArrowLeft: (event) => (event.shiftKey ? pan(-0.25) : moveCursor(-1)),
    ArrowRight: (event) => (event.shiftKey ? pan(0.25) : moveCursor(1)),
    "+": () => zoom(0.6), "=": () => zoom(0.6), "-": () => zoom(1 / 0.6),
    0: () => charts.setView(0, DATA.ms),
    Home: () => reveal(0), End: () => reveal(DATA.ms),
    PageDown: () => nextMoment(1), PageUp: () => nextMoment(-1),
    Escape: () => cursor.set(null),
  };
  box.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || !KEYS[event.key]) return;
    event.preventDefault();
    KEYS[event.key](event);
  });

  // The cursor runs through the part that is shown in twenty seconds.
  const play = document.getElementById("play");
  let started = null;
  function run(now) {
    if (started === null) return;
    started = started || { now: now, from: view.from };
    const ms = started.from + ((now - started.now) / 20000) * (view.to - view.from);
    if (ms >= view.to) return stop();
    cursor.set(ms);
    requestAnimationFrame(run);
  }
  function stop() {
    started = null;
    play.setAttribute("aria-pressed", "false");
  }
  play.addEventListener("click", function () {
    if (cursor.player) return cursor.player.toggle();
    if (started !== null) return stop();
    started = 0;
    play.setAttribute("aria-pressed", "true");
    requestAnimationFrame(run);
  });

  function onClick(id, action) {
    document.getElementById(id).addEventListener("click", action);
  }
  onClick("zoom-in", () => zoom(0.5));
  onClick("zoom-out", () => zoom(2));
  onClick("zoom-all", () => charts.setView(0, DATA.ms));
  onClick("earlier", () => pan(-0.4));
  onClick("later", () => pan(0.4));
  for (const sign of svg.querySelectorAll("[data-moment]")) {
    sign.addEventListener("click", () => reveal(DATA.moments[Number(sign.dataset.moment)]));
  }
  charts.draw();
  return { reveal: reveal, show: show, pan: pan, zoom: zoom };
})();
