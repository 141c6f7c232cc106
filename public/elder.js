// 长者模式: what the reader chose stands in one attribute of <html> before anything is painted, and in this browser alone.
(() => {
  const KEY = "gongkai-view";
  const CHOICES = ["elder", "large", "wide", "contrast"];
  const root = document.documentElement;
  const speech = window.speechSynthesis;
  let chosen = [];
  let reading = false;

  function show() {
    const words = chosen.concat(speech ? "speech" : [], reading ? "reading" : []);
    root.setAttribute("data-view", words.join(" "));
  }

  try {
    chosen = (localStorage.getItem(KEY) || "").split(" ").filter((word) => CHOICES.includes(word));
  } catch {
    // Storage is closed to this site: the choice then lasts as long as the page.
  }
  show();

  /** "+large" adds a choice, "-large" takes it back; leaving 长者模式 takes back all. */
  function change(deed) {
    const word = deed.slice(1);
    chosen = deed === "-elder" ? [] : chosen.filter((other) => other !== word);
    if (deed[0] === "+") chosen.push(word);
    try {
      localStorage.setItem(KEY, chosen.join(" "));
    } catch {
      // As above.
    }
    if (deed === "-elder") stop();
    show();
  }

  document.addEventListener("submit", (event) => {
    const form = event.target;
    const deed = event.submitter && event.submitter.value;
    if (!form.matches("form[data-view-form]") || !deed) return;
    event.preventDefault();
    change(deed);
    // The button has made way for its opposite.
    const opposite = (deed[0] === "+" ? "-" : "+") + deed.slice(1);
    const others = [...document.querySelectorAll(`[data-view-form] [value="${opposite}"]`)];
    others.find((button) => button.checkVisibility?.() ?? button.offsetParent)?.focus();
  });

  /** What is selected, or the text of the page, in pieces that every voice gets through. */
  function pieces() {
    const selected = String(getSelection()).trim();
    const whole = document.querySelector("main article") || document.querySelector("main");
    return (selected || whole.innerText).match(/[^。！？；\n]{1,180}[。！？；]?/g) || [];
  }

  function stop() {
    reading = false;
    if (speech) speech.cancel();
  }

  function read() {
    stop();
    const queue = pieces().filter((piece) => piece.trim());
    reading = queue.length > 0;
    queue.forEach((piece, index) => {
      const words = new SpeechSynthesisUtterance(piece);
      words.lang = "zh-CN";
      words.rate = 0.9;
      if (index === queue.length - 1)
        words.onend = () => {
          reading = false;
          show();
        };
      speech.speak(words);
    });
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-read]");
    if (!button || !speech) return;
    if (button.dataset.read === "start") read();
    else stop();
    show();
    const other = document.querySelector(`[data-read="${reading ? "stop" : "start"}"]`);
    if (other) other.focus();
  });
  addEventListener("pagehide", stop);
})();
