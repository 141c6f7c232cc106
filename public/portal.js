// The little that pages of the portal do by script. Each works without: there is then no print button, and the search field is a plain one.
(() => {
  // What a form was answered is where one goes on reading.
  document.querySelector("form > [tabindex='-1']:has(> [role='alert'], > [role='status'])")?.focus();

  for (const button of document.querySelectorAll("button[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }

  // 网站纠错 takes along what is selected on the page. Tab and a press undo the selection: it is read just before, and a press beside it lets it go.
  const QUOTED = 300;
  const corrections = [...document.querySelectorAll("a[data-correct]")].map((link) => ({ link, plain: link.href }));
  const quote = ({ type }) => {
    const text = [...String(getSelection()).replace(/\s+/g, " ").trim()].slice(0, QUOTED).join("");
    if (text === "" && type === "keydown") return;
    for (const { link, plain } of corrections) link.href = text === "" ? plain : `${plain}?quote=${encodeURIComponent(text)}`;
  };
  for (const event of ["keydown", "pointerdown"]) document.addEventListener(event, quote, true);

  const PAUSE = 180;

  /** Offers what is public while one types. */
  function suggestFor(input) {
    const list = document.createElement("datalist");
    list.id = `${input.id}-suggestions`;
    let timer = 0;
    let asked = null;

    async function ask(typed) {
      asked = new AbortController();
      try {
        const answer = await fetch(`${input.dataset.suggest}?q=${encodeURIComponent(typed)}`, { signal: asked.signal });
        if (!answer.ok) return;
        const { suggestions } = await answer.json();
        list.replaceChildren(...suggestions.map(({ text }) => new Option(text, text)));
      } catch {
        // Typed on, or no connection: the field stays a plain one.
      }
    }

    input.addEventListener("input", () => {
      if (!list.isConnected) {
        input.after(list);
        input.setAttribute("list", list.id);
      }
      clearTimeout(timer);
      asked?.abort();
      const typed = input.value.trim().slice(0, 100);
      if (typed === "") list.replaceChildren();
      else timer = setTimeout(ask, PAUSE, typed);
    });
  }

  for (const input of document.querySelectorAll("input[data-suggest]")) suggestFor(input);
})();
