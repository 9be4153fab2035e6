// The dot that follows the cursor through the plane, with the way that it has just come.

(function () {
  const button = document.getElementById("plane-scale");
  const valence = DATA.tracks.find((track) => track.kind === "valence");
  const arousal = DATA.tracks.find((track) => track.kind === "arousal");
  if (!button || !valence || !arousal) return;
  const TAIL = 40;
  const drawings = Array.from(document.querySelectorAll("[data-reach]"), function (box) {
    const svg = box.querySelector("svg.drawn");
    return {
      box: box, reach: Number(box.dataset.reach),
      tail: element(svg, "path", { class: "tail", d: "" }),
      dot: element(svg, "circle", { class: "cursor-dot f-ink", r: 7, visibility: "hidden" }),
    };
  });

  // From a value on its scale to pixels of the square.
  function place(drawing, track, value) {
    const unit = (2 * (value - track.low)) / (track.high - track.low) - 1;
    const inside = clamp(unit, -drawing.reach, drawing.reach);
    return DATA.plane.margin + ((inside + drawing.reach) / (2 * drawing.reach)) * (DATA.plane.side - 2 * DATA.plane.margin);
  }

  function spot(drawing, point) {
    if (valence.values[point] === null || arousal.values[point] === null) return null;
    return [place(drawing, valence, valence.values[point]), DATA.plane.side - place(drawing, arousal, arousal.values[point])];
  }

  function follow(ms) {
    const point = ms === null ? -1 : pointAt(ms);
    for (const drawing of drawings) {
      const at = point < 0 ? null : spot(drawing, point);
      drawing.dot.setAttribute("visibility", at ? "visible" : "hidden");
      drawing.tail.setAttribute("d", "");
      if (!at) continue;
      drawing.dot.setAttribute("cx", at[0]);
      drawing.dot.setAttribute("cy", at[1]);
      const way = [];
      for (let i = Math.max(0, point - TAIL); i <= point; i++) {
        const one = spot(drawing, i);
        if (one) way.push(one[0].toFixed(1) + " " + one[1].toFixed(1));
      }
      drawing.tail.setAttribute("d", "M" + way.join("L"));
    }
  }

  button.addEventListener("click", function () {
    const full = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(full));
    drawings.forEach((drawing, index) => (drawing.box.hidden = index !== (full ? 1 : 0)));
  });
  cursor.listeners.push(follow);
})();
