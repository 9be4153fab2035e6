// The path through the valence-arousal plane, coloured by time.

(function () {
  const box = document.getElementById("plane");
  const valence = centred(DATA.tracks.find((track) => track.kind === "valence"));
  const arousal = centred(DATA.tracks.find((track) => track.kind === "arousal"));
  if (!box || !valence || !arousal) return;
  const MARGIN = 30;
  const COLOURS = 48;
  const button = document.getElementById("plane-scale");
  let full = false;
  let side = 0;
  let most = 1;
  let dot = null;

  // The plane is drawn from -1 to 1 whatever the scale, and labelled with the scale's numbers.
  function centred(track) {
    if (!track) return null;
    const at = (value) => (value === null ? null : (2 * (value - track.low)) / (track.high - track.low) - 1);
    const whole = { value: at(track.whole.value), lower: at(track.whole.lower), upper: at(track.whole.upper) };
    const label = (value) => signed(track.low + ((value + 1) / 2) * (track.high - track.low)).replace(/\.?0+$/, "");
    return { values: track.values.map(at), whole: whole, label: label };
  }

  const x = (value) => MARGIN + ((value + most) / (2 * most)) * (side - 2 * MARGIN);
  const y = (value) => side - x(value);

  // Early, middle and late colour of the style sheet, mixed.
  function ramp() {
    const style = getComputedStyle(document.documentElement);
    const stops = ["--early", "--middle", "--late"].map((name) => parse(style.getPropertyValue(name).trim()));
    return function (part) {
      const at = part * 2;
      const from = Math.min(1, Math.floor(at));
      const mix = stops[from].map((c, i) => Math.round(c + (stops[from + 1][i] - c) * (at - from)));
      return "rgb(" + mix.join(",") + ")";
    };
  }

  function parse(hex) {
    return [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16));
  }

  function drawQuarters(svg) {
    const words = [[1, 1], [-1, 1], [-1, -1], [1, -1]];
    DATA.quarters.forEach(function (word, index) {
      const [right, up] = words[index];
      if (index % 2) {
        element(svg, "rect", { class: "quarter", x: right > 0 ? x(0) : x(-most), y: up > 0 ? y(most) : y(0), width: x(0) - MARGIN, height: x(0) - MARGIN });
      }
      element(svg, "text", {
        class: "quarter-word", x: right > 0 ? side - MARGIN - 8 : MARGIN + 8,
        y: up > 0 ? MARGIN + 18 : side - MARGIN - 10, "text-anchor": right > 0 ? "end" : "start",
      }, word);
    });
    element(svg, "rect", { class: "frame", x: MARGIN, y: MARGIN, width: side - 2 * MARGIN, height: side - 2 * MARGIN, rx: 3 });
    element(svg, "line", { class: "zero-line", x1: MARGIN, x2: side - MARGIN, y1: y(0), y2: y(0) });
    element(svg, "line", { class: "zero-line", x1: x(0), x2: x(0), y1: MARGIN, y2: side - MARGIN });
    element(svg, "circle", { class: "neutral", cx: x(0), cy: y(0), r: x(DATA.neutral) - x(0) });
  }

  function drawEnds(svg) {
    const middle = side / 2;
    const text = (at, up, anchor, words) => element(svg, "text", { x: at, y: up, "text-anchor": anchor }, words);
    text(side - MARGIN, side - 10, "end", "pleasant " + valence.label(most) + " \u2192");
    text(MARGIN, side - 10, "start", "\u2190 " + valence.label(-most) + " unpleasant");
    text(middle, 20, "middle", "\u2191 excited " + arousal.label(most));
    text(middle, side - 10, "middle", "\u2193 calm");
  }

  function points() {
    const all = [];
    for (let i = 0; i < DATA.start.length; i++) {
      if (valence.values[i] !== null && arousal.values[i] !== null) {
        all.push([x(valence.values[i]), y(arousal.values[i]), DATA.start[i] / DATA.ms]);
      }
    }
    return all;
  }

  // One path per colour, so that a long film does not make thousands of elements.
  function drawTrail(svg, all) {
    const colour = ramp();
    const size = Math.max(1, Math.ceil((all.length - 1) / COLOURS));
    for (let from = 0; from < all.length - 1; from += size) {
      const part = all.slice(from, from + size + 1);
      const path = part.map((p, i) => (i ? "L" : "M") + round(p[0]) + " " + round(p[1])).join("");
      element(svg, "path", { class: "trail", d: path, stroke: colour(clamp(part[0][2], 0, 1)) });
    }
    if (!all.length) return;
    const end = all[all.length - 1];
    element(svg, "circle", { class: "end", cx: all[0][0], cy: all[0][1], r: 6, fill: colour(0) });
    element(svg, "circle", { class: "end", cx: end[0], cy: end[1], r: 6, fill: colour(1) });
  }

  function drawWhole(svg) {
    const v = valence.whole;
    const a = arousal.whole;
    if (v.value === null || a.value === null) return;
    const clip = element(element(svg, "defs", {}), "clipPath", { id: "square" });
    element(clip, "rect", { x: MARGIN, y: MARGIN, width: side - 2 * MARGIN, height: side - 2 * MARGIN });
    element(svg, "rect", {
      class: "whole-band", x: x(v.lower), y: y(a.upper), width: x(v.upper) - x(v.lower),
      height: y(a.lower) - y(a.upper), rx: 4, "clip-path": "url(#square)",
    });
    const ring = element(svg, "circle", { class: "whole-dot", cx: x(v.value), cy: y(a.value), r: 6 });
    element(ring, "title", {}, "Whole file: valence " + valence.label(v.value) + ", arousal " + arousal.label(a.value));
  }

  function draw() {
    side = clamp(Math.round(box.clientWidth), 240, 560);
    const drawn = valence.values.concat(arousal.values, [valence.whole.value, arousal.whole.value]);
    most = full ? 1 : clamp(reach(drawn, 0.1) + 0.1, 0.4, 1);
    clear(box);
    const svg = element(box, "svg", { viewBox: "0 0 " + side + " " + side, width: side, height: side, "aria-hidden": "true" });
    drawQuarters(svg);
    drawEnds(svg);
    drawWhole(svg);
    drawTrail(svg, points());
    dot = element(svg, "circle", { class: "cursor-dot arousal", r: 7, visibility: "hidden" });
    follow(cursor.ms);
  }

  function follow(ms) {
    const step = ms === null ? -1 : stepAt(ms);
    const known = step >= 0 && valence.values[step] !== null && arousal.values[step] !== null;
    dot.setAttribute("visibility", known ? "visible" : "hidden");
    if (!known) return;
    dot.setAttribute("cx", x(valence.values[step]));
    dot.setAttribute("cy", y(arousal.values[step]));
  }

  button.addEventListener("click", function () {
    full = !full;
    button.setAttribute("aria-pressed", String(full));
    draw();
  });
  cursor.listeners.push(follow);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  new ResizeObserver(draw).observe(box);
  draw();
})();
