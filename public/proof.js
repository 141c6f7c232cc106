// Solves the puzzle of a public form (lib/core/proof.ts) while the person types, in slices that nobody notices. Without this script the same
// form works after a short wait. SHA-256 is written out because crypto.subtle is missing on plain HTTP.
(() => {
  const K = [];
  const START = [];
  const fraction = (x) => ((x - Math.floor(x)) * 4294967296) | 0;
  for (let n = 2; K.length < 64; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++) if (n % d === 0) prime = false;
    if (!prime) continue;
    if (START.length < 8) START.push(fraction(n ** (1 / 2)));
    K.push(fraction(n ** (1 / 3)));
  }

  const block = new Int32Array(64);

  /** The first 32 bits of the SHA-256 of an ASCII text shorter than 56 characters. */
  function firstBits(text) {
    block.fill(0);
    for (let i = 0; i < text.length; i++) block[i >> 2] |= text.charCodeAt(i) << (24 - (i % 4) * 8);
    block[text.length >> 2] |= 0x80 << (24 - (text.length % 4) * 8);
    block[15] = text.length * 8;
    for (let i = 16; i < 64; i++) {
      const a = block[i - 15];
      const b = block[i - 2];
      const s0 = ((a >>> 7) | (a << 25)) ^ ((a >>> 18) | (a << 14)) ^ (a >>> 3);
      const s1 = ((b >>> 17) | (b << 15)) ^ ((b >>> 19) | (b << 13)) ^ (b >>> 10);
      block[i] = (block[i - 16] + s0 + block[i - 7] + s1) | 0;
    }
    let [a, b, c, d, e, f, g, h] = START;
    for (let i = 0; i < 64; i++) {
      const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const t1 = (h + s1 + ((e & f) ^ (~e & g)) + K[i] + block[i]) | 0;
      const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
    }
    return (START[0] + a) >>> 0;
  }

  /** Tries answers from `from` on for some `ms`; the answer, or null when there is more to try. */
  function search(token, state, ms) {
    const bits = Number(token.split(".")[0]);
    const seal = token.slice(token.lastIndexOf(".") + 1);
    const end = Date.now() + ms;
    do {
      for (let i = 0; i < 500; i++) {
        const answer = (state.next++).toString(36);
        if (firstBits(`${seal}.${answer}`) >>> (32 - bits) === 0) return answer;
      }
    } while (Date.now() < end);
    return null;
  }

  window.gongkaiProof = { solve: (token) => search(token, { next: 0 }, Number.POSITIVE_INFINITY) };
  if (window.document === undefined) return;

  /** Answers by token; while one is sought, how far the search has come. */
  const answers = new Map();
  const searches = new Map();

  /** Seeks the answer in slices that nobody notices. */
  function begin(token) {
    if (searches.has(token)) return;
    const state = { next: 0 };
    searches.set(token, state);
    const slice = () => {
      if (answers.has(token)) return;
      const answer = search(token, state, 8);
      if (answer === null) setTimeout(slice, 0);
      else answers.set(token, answer);
    };
    slice();
  }

  const partOf = (form, name) => form?.querySelector(`input[name="${name}"]`) ?? null;
  for (const token of document.querySelectorAll('input[name="proofToken"]')) begin(token.value);
  // An answer that was refused brings a new puzzle: it is begun as soon as somebody goes on typing.
  document.addEventListener("input", (event) => {
    const token = partOf(event.target.form, "proofToken");
    if (token !== null) begin(token.value);
  });

  // The answer goes in as the form goes out; what is not solved yet is solved then, in less than a second.
  document.addEventListener(
    "submit",
    (event) => {
      const token = partOf(event.target, "proofToken");
      const field = partOf(event.target, "proofAnswer");
      if (token === null || field === null) return;
      const known = answers.get(token.value);
      field.value = known ?? search(token.value, searches.get(token.value) ?? { next: 0 }, Number.POSITIVE_INFINITY);
      answers.set(token.value, field.value);
    },
    true,
  );
})();
