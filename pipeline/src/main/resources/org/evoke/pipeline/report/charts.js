// The drawings over time: which part of them is seen, and the line of the cursor. What is drawn
// comes with the page; a part of it is shown by the view box of the stretched SVG alone.

const charts = (function () {
  const DISTANCES = [100, 200, 500, 1000, 2000, 5000, 10000, 15000, 30000, 60000, 120000,
    300000, 600000, 900000, 1800000, 3600000, 7200000];
  const view = { from: 0, to: DATA.ms };
  const all = Array.from(document.querySelectorAll("[data-chart='time']"), describe);

  function describe(box) {
    const svg = box.querySelector("svg.drawn");
    const moving = Array.from(svg.querySelectorAll("[data-x]:not(.tick)"), (node) => ({
      node: node, x: Number(node.dataset.x), to: node.dataset.to === undefined ? null : Number(node.dataset.to),
      seen: true,
    }));
    const chart = {
      box: box, svg: svg, moving: moving, stretch: svg.querySelector("svg.stretch"),
      height: Number(svg.getAttribute("height")), hatch: svg.querySelector("pattern"),
      top: svg.dataset.top === undefined ? null : Number(svg.dataset.top),
      bottom: svg.dataset.bottom === undefined ? Number(svg.getAttribute("height")) : Number(svg.dataset.bottom),
      tracks: box.id === "timeline" ? DATA.tracks : [], width: 0,
    };
    chart.line = element(svg, "line", { class: "cursor", y1: chart.top || 0, y2: chart.bottom, visibility: "hidden" });
    chart.dots = chart.tracks.map((track) => element(svg, "circle", { class: "cursor-dot f-" + track.kind, r: 5, visibility: "hidden" }));
    return chart;
  }

  const percent = (part) => (100 * part).toFixed(4) + "%";
  const part = (ms) => (ms - view.from) / (view.to - view.from);

  function show(chart) {
    const span = view.to - view.from;
    chart.stretch.setAttribute("viewBox", view.from + " 0 " + span + " " + chart.height);
    if (chart.hatch && chart.width) {
      chart.hatch.setAttribute("patternTransform", "scale(" + span / chart.width + " 1) rotate(45)");
    }
    for (const item of chart.moving) place(item);
    if (chart.top !== null) tick(chart);
  }

  function place(item) {
    const at = part(item.x);
    const end = item.to === null ? at : part(item.to);
    const seen = end >= 0 && at <= 1;
    if (seen !== item.seen) item.node.style.display = seen ? "" : "none";
    item.seen = seen;
    if (!seen) return;
    const from = item.to === null ? at : Math.max(0, at);
    item.node.setAttribute("x", percent(from));
    if (item.to !== null) item.node.setAttribute("width", percent(Math.min(1, end) - from));
  }

  function tick(chart) {
    for (const old of chart.svg.querySelectorAll(".tick")) old.remove();
    const span = view.to - view.from;
    const distance = DISTANCES.find((one) => span / one <= Math.max(2, chart.width / 84)) || 14400000;
    const back = chart.stretch.firstChild;
    for (let ms = Math.ceil(view.from / distance) * distance; ms <= view.to; ms += distance) {
      const at = part(ms);
      const line = element(chart.stretch, "path", { class: "s-grid tick", d: "M" + ms + " " + chart.top + "V" + chart.bottom });
      chart.stretch.insertBefore(line, back);
      const anchor = at > 1 - 24 / chart.width ? "end" : at < 12 / chart.width ? "start" : "middle";
      element(chart.svg, "text", { class: "f-soft tick", x: percent(at), y: chart.bottom + 15, "text-anchor": anchor }, clock(ms, distance < 1000));
    }
  }

  function showCursor(ms) {
    const seen = ms !== null && ms >= view.from && ms <= view.to;
    const x = seen ? percent(part(ms)) : "0";
    const point = seen ? pointAt(ms) : 0;
    for (const chart of all) {
      chart.line.setAttribute("visibility", seen ? "visible" : "hidden");
      chart.line.setAttribute("x1", x);
      chart.line.setAttribute("x2", x);
      chart.dots.forEach(function (dot, index) {
        const track = chart.tracks[index];
        const value = seen ? track.values[point] : null;
        dot.setAttribute("visibility", value === null ? "hidden" : "visible");
        if (value === null) return;
        dot.setAttribute("cx", x);
        const inside = clamp(value, track.bottom, track.top);
        dot.setAttribute("cy", track.y + ((track.top - inside) / (track.top - track.bottom)) * track.height);
      });
    }
  }

  let planned = false;
  function redraw() {
    if (planned) return;
    planned = true;
    requestAnimationFrame(function () {
      planned = false;
      draw();
    });
  }

  function draw() {
    all.forEach(show);
    showCursor(cursor.ms);
    for (const listener of listeners) listener();
  }

  const listeners = [];
  const sizes = new ResizeObserver(function (entries) {
    for (const entry of entries) all.find((chart) => chart.svg === entry.target).width = entry.contentRect.width;
    redraw();
  });
  for (const chart of all) sizes.observe(chart.svg);
  for (const image of document.querySelectorAll("image[data-picture]")) {
    const picture = document.querySelector('img[data-shot="' + image.dataset.picture + '"]');
    if (picture) image.setAttribute("href", picture.src);
  }
  cursor.listeners.push(showCursor);

  // No closer than some ten points: the drawing holds no more.
  const shortest = Math.min(DATA.ms, Math.max(2000, DATA.ms / 400));

  function setView(from, to) {
    const span = clamp(to - from, shortest, DATA.ms);
    view.from = clamp((from + to - span) / 2, 0, DATA.ms - span);
    view.to = view.from + span;
    redraw();
  }

  // A sign at a time of the main chart; what it returns takes it away again.
  function pin(ms, attributes, text) {
    const chart = all.find((one) => one.box.id === "timeline");
    const node = element(chart.svg, "text", attributes, text);
    const item = { node: node, x: ms, to: null, seen: true };
    chart.moving.push(item);
    place(item);
    return function () {
      chart.moving.splice(chart.moving.indexOf(item), 1);
      node.remove();
    };
  }

  return { view: view, pin: pin, setView: setView, shortest: shortest, listeners: listeners, draw: draw };
})();
