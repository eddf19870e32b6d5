"use strict";

/* Comforts alone: every page does all it can without them. */

(() => {
  const everyMilliseconds = 10000;

  /* Has open pages look for news, unless nobody looks at them. */
  const look = () => {
    if (document.visibilityState === "visible" && document.body) {
      document.body.dispatchEvent(new CustomEvent("look"));
    }
  };
  setInterval(look, everyMilliseconds);
  document.addEventListener("visibilitychange", look);

  /* What somebody has unfolded stays unfolded when a part of the page is replaced. */
  let unfolded = [];
  document.addEventListener("htmx:beforeSwap", () => {
    unfolded = [...document.querySelectorAll("details[open][id]")].map((details) => details.id);
  });
  document.addEventListener("htmx:afterSwap", () => {
    for (const id of unfolded) {
      const details = document.getElementById(id);
      if (details) {
        details.open = true;
      }
    }
  });

  /* Files: picked one after another, dropped or pasted, and listed with a way to take each out again. */
  const boxOf = (place) => place?.closest?.("form")?.querySelector("[data-files]");
  const inputOf = (box) => box.querySelector("input[type=file]");
  const chosen = new WeakMap();

  const size = (bytes) =>
    bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;

  const element = (name, text, className) => {
    const made = document.createElement(name);
    made.textContent = text;
    made.className = className;
    return made;
  };

  const tooMuch = (box) =>
    [...inputOf(box).files].reduce((sum, file) => sum + file.size, 0) > Number(box.dataset.most);

  const hold = (box, files) => {
    const input = inputOf(box);
    const carrier = new DataTransfer();
    files.forEach((file) => carrier.items.add(file));
    input.files = carrier.files;
    chosen.set(input, files);
    const list = box.querySelector(".picked");
    list.replaceChildren(
      ...files.map((file) => {
        const line = element("li", "", "");
        const button = element("button", box.dataset.remove, "quiet");
        button.type = "button";
        button.setAttribute("aria-label", box.dataset.removeOne.replace("{0}", file.name));
        button.addEventListener("click", () => {
          hold(box, files.filter((other) => other !== file));
          input.focus();
        });
        line.append(element("span", file.name, ""), element("span", size(file.size), "soft"), button);
        return line;
      }),
    );
    const problem = box.querySelector("[data-problem]");
    problem.hidden = !tooMuch(box);
    problem.textContent = problem.hidden ? "" : box.dataset.tooMuch;
  };

  const add = (box, more) => {
    const before = chosen.get(inputOf(box)) ?? [];
    const isNew = (file) =>
      !before.some((old) => old.name === file.name && old.size === file.size && old.lastModified === file.lastModified);
    hold(box, [...before, ...more.filter(isNew)]);
  };

  document.addEventListener("change", (event) => {
    if (event.target.type === "file") {
      add(boxOf(event.target), [...event.target.files]);
    }
  });

  for (const type of ["dragover", "dragleave", "drop"]) {
    document.addEventListener(type, (event) => {
      const box = boxOf(event.target);
      if (!box || !event.dataTransfer?.types.includes("Files")) {
        return;
      }
      event.preventDefault();
      box.classList.toggle("over", type === "dragover");
      if (type === "drop") {
        add(box, [...event.dataTransfer.files]);
      }
    });
  }

  document.addEventListener("paste", (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    const box = boxOf(event.target) ?? document.querySelector("[data-files]");
    if (!box || files.length === 0) {
      return;
    }
    event.preventDefault();
    const count = (chosen.get(inputOf(box)) ?? []).length;
    add(
      box,
      files.map((file, at) =>
        file.type.startsWith("image/")
          ? new File([file], box.dataset.pasted.replace("{0}", count + at + 1), { type: file.type })
          : file,
      ),
    );
  });

  document.addEventListener("submit", (event) => {
    const box = boxOf(event.target);
    if (box && tooMuch(box)) {
      event.preventDefault();
      inputOf(box).focus();
    }
  });
})();
