"use strict";

// Sorts the table of files by a column; again, the other way round. Files without a result come last.

(function () {
  const body = document.querySelector("#files tbody");
  const told = document.getElementById("sorted");

  function compare(a, b, key, up) {
    const x = a.dataset[key];
    const y = b.dataset[key];
    if (x === undefined || y === undefined) return (x === undefined) - (y === undefined);
    const words = key === "name" || key === "words";
    const order = words ? x.localeCompare(y) : Number(x) - Number(y);
    return up ? order : -order;
  }

  for (const button of document.querySelectorAll("#files th button")) {
    button.addEventListener("click", function () {
      const head = button.parentElement;
      const up = head.getAttribute("aria-sort") !== "ascending";
      for (const other of document.querySelectorAll("#files th[aria-sort]")) other.setAttribute("aria-sort", "none");
      head.setAttribute("aria-sort", up ? "ascending" : "descending");
      const rows = Array.from(body.rows).sort((a, b) => compare(a, b, button.dataset.key, up));
      body.append(...rows);
      told.textContent = "Sorted by " + button.textContent + (up ? ", lowest first." : ", highest first.");
    });
  }
})();
