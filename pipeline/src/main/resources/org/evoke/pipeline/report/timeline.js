// Curves, loudness and shots over time, with zoom.

const timeline = (function () {
  const box = document.getElementById("timeline");
  const LEFT = 44;
  const RIGHT = 12;
  const GAP = 28;
  const LOUD_FLOOR = -60;
  const view = { from: 0, to: DATA.ms };
  let width = 0;
  let svg = null;
  let lanes = [];
  let overlay = null;
  let drag = null;

  const shortest = Math.min(DATA.ms, 2000);
  const x = (ms) => LEFT + ((ms - view.from) / (view.to - view.from)) * (width - LEFT - RIGHT);
  const msAt = (px) =>
    view.from + ((px - LEFT) / (width - LEFT - RIGHT)) * (view.to - view.from);
  const overviewX = (ms) => LEFT + (ms / DATA.ms) * (width - LEFT - RIGHT);

  // Steps in view, and one more on each side so that lines leave the frame.
  function visible() {
    const from = Math.max(0, stepAt(view.from) - 1);
    return [from, Math.min(DATA.start.length - 1, stepAt(view.to) + 1)];
  }

  // A path through the values; a gap where there is none; one step alone becomes a level line.
  function line(values, px, py, from, to) {
    let path = "";
    let pen = "M";
    for (let i = from; i <= to; i++) {
      if (values[i] === null) {
        pen = "M";
        continue;
      }
      if (i === 0) path += pen + round(px(DATA.start[i])) + " " + round(py(values[i])), (pen = "L");
      path += pen + round(px(middleOf(i))) + " " + round(py(values[i]));
      pen = "L";
      if (i === DATA.start.length - 1) path += "L" + round(px(DATA.ms)) + " " + round(py(values[i]));
    }
    return path;
  }

  function area(lower, upper, px, py, from, to) {
    let path = "";
    let begin = from;
    while (begin <= to) {
      let end = begin;
      while (end <= to && lower[end] !== null) end++;
      if (end > begin) {
        const up = line(upper, px, py, begin, end - 1);
        const down = line(lower, px, py, begin, end - 1).slice(1).split("L").reverse().join("L");
        path += up + "L" + down + "Z";
      }
      begin = end + 1;
    }
    return path;
  }

  function layOut() {
    const pane = width < 560 ? 108 : 148;
    lanes = [];
    let y = 18;
    for (const track of DATA.tracks) {
      lanes.push({ kind: "curve", track: track, y: y, height: pane, draw: drawCurve });
      y += pane + GAP;
    }
    if (DATA.loudness) {
      lanes.push({ kind: "loudness", y: y, height: 44, draw: drawLoudness });
      y += 44 + GAP;
    }
    if (DATA.shots.length) {
      lanes.push({ kind: "shots", y: y, height: 46, draw: drawShots });
      y += 46 + 4;
    }
    lanes.push({ kind: "axis", y: y, height: 22, draw: drawAxis });
    lanes.push({ kind: "overview", y: y + 32, height: 38, draw: drawOverview });
    return y + 32 + 38 + 4;
  }

  function scaleOf(track) {
    if (track.kind === "other" || track.low !== -track.high) return [track.low, track.high];
    // Valence and arousal share one scale, so that heights can be compared.
    const plane = DATA.tracks.filter((one) => one.kind !== "other");
    const most = reach(plane.flatMap((one) => one.lower.concat(one.upper)), 0.25);
    return [-most, most];
  }

  function drawCurve(lane, parts) {
    const track = lane.track;
    const [low, high] = scaleOf(track);
    const y = (value) => lane.y + ((high - value) / (high - low)) * lane.height;
    lane.toY = y;
    for (const value of [high, (high + low) / 2, low]) {
      const kind = value === 0 ? "zero-line" : "grid";
      element(parts.back, "line", { class: kind, x1: LEFT, x2: width - RIGHT, y1: y(value), y2: y(value) });
      element(parts.back, "text", { x: LEFT - 7, y: y(value) + 4, "text-anchor": "end" }, signed(value).replace(/\.?0+$/, ""));
    }
    for (const [from, to] of DATA.outside) {
      if (to < view.from || from > view.to) continue;
      element(parts.plot, "rect", { class: "outside", x: x(from), y: lane.y, width: Math.max(1, x(to) - x(from)), height: lane.height });
    }
    const [first, last] = visible();
    element(parts.plot, "path", { class: "area " + track.kind, d: area(track.lower, track.upper, x, y, first, last) });
    element(parts.plot, "path", { class: "curve " + track.kind, d: line(track.values, x, y, first, last) });
    element(parts.back, "text", { class: "label " + track.kind, x: LEFT + 6, y: lane.y - 5 }, track.label);
    const ends = "\u2191 " + track.highMeaning + "   \u2193 " + track.lowMeaning;
    element(parts.back, "text", { x: width - RIGHT, y: lane.y - 5, "text-anchor": "end" }, ends);
    drawMarkers(lane, parts);
  }

  const SHAPES = { peak: "M0-7L7 6H-7Z", valley: "M0 7L7-6H-7Z", turn: "M0-8L7 0L0 8L-7 0Z" };

  function drawMarkers(lane, parts) {
    DATA.moments.forEach(function (moment, index) {
      if (moment.track !== lane.track.name || moment.t < view.from || moment.t > view.to) return;
      const value = lane.track.values[stepAt(moment.t)];
      const away = { peak: -14, valley: 14, turn: 0 }[moment.kind];
      const at = clamp(lane.toY(value) + away, lane.y + 8, lane.y + lane.height - 8);
      const mark = element(parts.plot, "path", {
        class: "marker " + lane.track.kind, d: SHAPES[moment.kind],
        transform: "translate(" + round(x(moment.t)) + " " + round(at) + ")",
      });
      element(mark, "title", {}, clock(moment.t) + " " + moment.text);
      mark.addEventListener("click", () => show(index));
    });
  }

  function drawLoudness(lane, parts) {
    element(parts.back, "text", { class: "label", x: LEFT + 6, y: lane.y - 3 }, "Loudness");
    element(parts.back, "text", { x: LEFT - 7, y: lane.y + 9, "text-anchor": "end" }, "0");
    element(parts.back, "text", { x: LEFT - 7, y: lane.y + lane.height, "text-anchor": "end" }, "\u221260");
    element(parts.back, "text", { x: width - RIGHT, y: lane.y - 3, "text-anchor": "end" }, "LUFS");
    const y = (value) => lane.y + (clamp(value, LOUD_FLOOR, 0) / LOUD_FLOOR) * lane.height;
    const [first, last] = visible();
    const floor = DATA.loudness.map((value) => (value === null ? null : LOUD_FLOOR));
    element(parts.plot, "path", { class: "loud", d: area(floor, DATA.loudness, x, y, first, last) });
    element(parts.back, "line", { class: "grid", x1: LEFT, x2: width - RIGHT, y1: lane.y + lane.height, y2: lane.y + lane.height });
  }

  function drawShots(lane, parts) {
    const narrow = (DATA.ms / DATA.shots.length / (view.to - view.from)) * width < 3;
    DATA.shots.forEach(function (start, index) {
      const end = index + 1 < DATA.shots.length ? DATA.shots[index + 1] : DATA.shotsEnd;
      if (end <= view.from || start >= view.to) return;
      const from = Math.max(x(start), LEFT);
      const wide = Math.min(x(end), width - RIGHT) - from;
      element(parts.plot, "rect", {
        class: index % 2 ? "shot-b" : "shot-a", x: from, y: lane.y,
        width: Math.max(narrow ? 0.5 : 1, wide - (narrow ? 0 : 1)), height: lane.height,
      });
      const picture = document.querySelector('img[data-shot="' + index + '"]');
      if (picture && wide > 30) {
        element(parts.plot, "image", {
          href: picture.src, x: from, y: lane.y, width: Math.min(wide - 1, lane.height * 1.78),
          height: lane.height, preserveAspectRatio: "xMidYMid slice",
        });
      }
      if (start > view.from && !narrow) {
        element(parts.plot, "line", { class: "cut", x1: x(start), x2: x(start), y1: 18, y2: lane.y });
      }
    });
  }

  function drawAxis(lane, parts) {
    const span = view.to - view.from;
    const distance = tickDistance(span, Math.max(2, (width - LEFT) / 84));
    for (let ms = Math.ceil(view.from / distance) * distance; ms <= view.to; ms += distance) {
      const anchor = x(ms) > width - 30 ? "end" : x(ms) < LEFT + 12 ? "start" : "middle";
      element(parts.back, "text", { x: x(ms), y: lane.y + 15, "text-anchor": anchor }, clock(ms, distance < 1000));
      element(parts.back, "line", { class: "grid", x1: x(ms), x2: x(ms), y1: 18, y2: lane.y });
    }
  }

  function drawOverview(lane, parts) {
    const last = DATA.start.length - 1;
    element(parts.over, "rect", { class: "frame", x: LEFT, y: lane.y, width: width - LEFT - RIGHT, height: lane.height, rx: 4 });
    for (const track of DATA.tracks) {
      const [low, high] = scaleOf(track);
      const y = (value) => lane.y + ((high - value) / (high - low)) * lane.height;
      element(parts.over, "path", { class: "curve thin " + track.kind, d: line(track.values, overviewX, y, 0, last) });
    }
    const from = overviewX(view.from);
    const to = overviewX(view.to);
    element(parts.over, "rect", { class: "veil", x: LEFT, y: lane.y, width: Math.max(0, from - LEFT), height: lane.height });
    element(parts.over, "rect", { class: "veil", x: to, y: lane.y, width: Math.max(0, width - RIGHT - to), height: lane.height });
    element(parts.over, "rect", { class: "window", x: from, y: lane.y, width: Math.max(2, to - from), height: lane.height, rx: 4 });
  }

  function draw() {
    width = Math.max(280, Math.round(box.clientWidth));
    const height = layOut();
    clear(box);
    svg = element(box, "svg", { viewBox: "0 0 " + width + " " + height, width: width, height: height, "aria-hidden": "true" });
    const defs = element(svg, "defs", {});
    const hatch = element(defs, "pattern", { id: "hatch", width: 7, height: 7, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" });
    element(hatch, "line", { class: "hatch-line", x1: 0, y1: 0, x2: 0, y2: 7 });
    const clip = element(defs, "clipPath", { id: "plot" });
    element(clip, "rect", { x: LEFT, y: 0, width: width - LEFT - RIGHT, height: height });
    const parts = {
      back: element(svg, "g", {}),
      plot: element(svg, "g", { "clip-path": "url(#plot)" }),
      over: element(svg, "g", {}),
    };
    for (const lane of lanes) lane.draw(lane, parts);
    overlay = element(svg, "g", {});
    drawCursor(cursor.ms);
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

  function drawCursor(ms) {
    if (!overlay) return;
    clear(overlay);
    if (drag && drag.moved) {
      const from = Math.min(x(drag.from), x(drag.to));
      element(overlay, "rect", { class: "select", x: from, y: 12, width: Math.abs(x(drag.to) - x(drag.from)), height: lanes[lanes.length - 1].y - 40 });
    }
    if (ms === null || ms < view.from || ms > view.to) return;
    const axis = lanes.find((lane) => lane.kind === "axis");
    element(overlay, "line", { class: "cursor", x1: x(ms), x2: x(ms), y1: 12, y2: axis.y });
    const step = stepAt(ms);
    for (const lane of lanes) {
      const value = lane.kind === "curve" ? lane.track.values[step] : null;
      if (value === null) continue;
      element(overlay, "circle", { class: "cursor-dot " + lane.track.kind, cx: x(ms), cy: lane.toY(value), r: 5 });
    }
  }

  function setView(from, to) {
    const span = clamp(to - from, shortest, DATA.ms);
    const middle = (from + to) / 2;
    view.from = clamp(middle - span / 2, 0, DATA.ms - span);
    view.to = view.from + span;
    redraw();
  }

  function zoom(factor, around) {
    const at = around === undefined ? (cursor.ms === null ? (view.from + view.to) / 2 : clamp(cursor.ms, view.from, view.to)) : around;
    const span = clamp((view.to - view.from) * factor, shortest, DATA.ms);
    const part = (at - view.from) / (view.to - view.from);
    setView(at - part * span, at + (1 - part) * span);
  }

  function pan(part) {
    const by = (view.to - view.from) * part;
    const from = clamp(view.from + by, 0, DATA.ms - (view.to - view.from));
    setView(from, from + view.to - view.from);
  }

  function reveal(ms) {
    cursor.set(ms);
    if (ms < view.from || ms > view.to) {
      const span = view.to - view.from;
      setView(ms - span / 2, ms + span / 2);
    }
  }

  function show(index) {
    reveal(DATA.moments[index].t);
  }

  function nextMoment(direction) {
    const now = cursor.ms === null ? -1 : cursor.ms;
    const times = DATA.moments.map((moment) => moment.t);
    const next = direction > 0
      ? times.find((t) => t > now + 1)
      : times.reverse().find((t) => t < now - 1);
    if (next !== undefined) reveal(next);
  }

  function pointer(event) {
    const frame = svg.getBoundingClientRect();
    const scale = width / frame.width;
    return { x: (event.clientX - frame.left) * scale, y: (event.clientY - frame.top) * scale };
  }

  function inOverview(at) {
    return at.y >= lanes[lanes.length - 1].y - 6;
  }

  function panTo(at) {
    const span = view.to - view.from;
    const middle = ((at.x - LEFT) / (width - LEFT - RIGHT)) * DATA.ms;
    setView(clamp(middle - span / 2, 0, DATA.ms - span), clamp(middle + span / 2, span, DATA.ms));
  }

  box.addEventListener("pointerdown", function (event) {
    if (event.button !== 0) return;
    const at = pointer(event);
    const ms = clamp(msAt(at.x), view.from, view.to);
    drag = { overview: inOverview(at), from: ms, to: ms, x: at.x, moved: false };
    if (event.pointerType === "mouse") box.setPointerCapture(event.pointerId);
    if (drag.overview) panTo(at);
    else cursor.set(ms);
  });
  box.addEventListener("pointermove", function (event) {
    const at = pointer(event);
    if (drag && drag.overview) return panTo(at);
    const ms = clamp(msAt(at.x), view.from, view.to);
    if (drag && event.pointerType === "mouse") {
      drag.to = ms;
      drag.moved = drag.moved || Math.abs(at.x - drag.x) > 6;
    }
    if (!inOverview(at)) cursor.set(ms);
  });
  box.addEventListener("pointerup", function () {
    const done = drag;
    drag = null;
    if (done && done.moved) setView(Math.min(done.from, done.to), Math.max(done.from, done.to));
    else drawCursor(cursor.ms);
  });
  box.addEventListener("pointercancel", () => (drag = null));
  box.addEventListener("pointerleave", () => drag || document.activeElement === box || cursor.set(null));
  box.addEventListener("dblclick", () => setView(0, DATA.ms));
  box.addEventListener("wheel", function (event) {
    const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
    if (!sideways && !event.ctrlKey && !event.metaKey && document.activeElement !== box) return;
    event.preventDefault();
    if (sideways) pan(event.deltaX / width);
    else zoom(Math.exp(clamp(event.deltaY, -120, 120) / 300), clamp(msAt(pointer(event).x), view.from, view.to));
  }, { passive: false });

  function moveCursor(steps) {
    const step = cursor.ms === null ? stepAt(view.from) : stepAt(cursor.ms) + steps;
    reveal(middleOf(clamp(step, 0, DATA.start.length - 1)));
  }

  const KEYS = {
    ArrowLeft: (event) => (event.shiftKey ? pan(-0.25) : moveCursor(-1)),
    ArrowRight: (event) => (event.shiftKey ? pan(0.25) : moveCursor(1)),
    "+": () => zoom(0.6), "=": () => zoom(0.6), "-": () => zoom(1 / 0.6),
    0: () => setView(0, DATA.ms),
    Home: () => reveal(0), End: () => reveal(DATA.ms),
    PageDown: () => nextMoment(1), PageUp: () => nextMoment(-1),
    Escape: () => cursor.set(null),
  };
  box.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || !KEYS[event.key]) return;
    event.preventDefault();
    KEYS[event.key](event);
  });

  function onClick(id, action) {
    document.getElementById(id).addEventListener("click", action);
  }
  onClick("zoom-in", () => zoom(0.5));
  onClick("zoom-out", () => zoom(2));
  onClick("zoom-all", () => setView(0, DATA.ms));
  onClick("earlier", () => pan(-0.4));
  onClick("later", () => pan(0.4));

  cursor.listeners.push(drawCursor);
  new ResizeObserver(redraw).observe(box);
  draw();
  return { reveal: reveal, show: show };
})();
