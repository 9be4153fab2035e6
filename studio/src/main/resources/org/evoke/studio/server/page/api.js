"use strict";

// Asks the server. The token, where one is needed, comes with the address that the server printed,
// and stays in this tab.

const api = (function () {
  const KEY = "evoke-token";
  const given = /^#token=(.+)$/.exec(location.hash);
  if (given) {
    sessionStorage.setItem(KEY, decodeURIComponent(given[1]));
    history.replaceState(null, "", location.pathname + location.search);
  }

  function headers() {
    const token = sessionStorage.getItem(KEY);
    return token ? { Authorization: "Bearer " + token } : {};
  }

  async function ask(method, path, body) {
    const all = headers();
    if (body !== undefined) all["Content-Type"] = "application/json";
    const answer = await fetch(path, { method: method, headers: all, body: body === undefined ? undefined : JSON.stringify(body) });
    const text = await answer.text();
    const json = text ? JSON.parse(text) : null;
    if (!answer.ok) {
      const failure = new Error(json && json.detail ? json.detail : "The server answered " + answer.status + ".");
      failure.status = answer.status;
      throw failure;
    }
    return json;
  }

  return {
    headers: headers,
    keep: (token) => sessionStorage.setItem(KEY, token),
    get: (path) => ask("GET", path),
    post: (path, body) => ask("POST", path, body),
    put: (path, body) => ask("PUT", path, body),
    remove: (path) => ask("DELETE", path),
  };
})();

// An element with attributes and what is in it; texts stay texts.
function make(name, attributes, ...inside) {
  const made = document.createElement(name);
  for (const key in attributes || {}) {
    if (typeof attributes[key] === "function") made.addEventListener(key, attributes[key]);
    else if (attributes[key] !== null) made.setAttribute(key, attributes[key]);
  }
  made.append(...inside.filter((one) => one !== null));
  return made;
}
