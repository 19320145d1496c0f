import type { ExchangedImage, ExchangedQuestion } from "../../src/domain/bank/exchange.model.ts";
import { titleOf } from "../../src/domain/bank/exchange.settle.ts";
import type { Question } from "../../src/domain/schemes/questions.model.ts";
import { type Lots, lotsOf, shuffled } from "../../src/domain/shared/draw.ts";

/** A question of a scheme as it travels. */
export const exchanged = (question: Question): ExchangedQuestion => ({
  reference: question.id,
  title: titleOf(question.text),
  text: question.text.trim(),
  kind: question.kind,
  options: question.options.map(({ text, correct }) => ({ text, correct })),
  explanation: question.explanation.trim(),
  theme: question.theme,
  difficulty: question.difficulty,
  recall: question.recall,
  source: question.source,
  images: [],
});

/** A plain question, to which a specification gives what it is about. */
export const question = (given: Partial<ExchangedQuestion> = {}): ExchangedQuestion => ({
  reference: "T1-001",
  title: "Qui délivre le certificat ?",
  text: "Une entreprise vous demande de délivrer le certificat. Que répondez-vous ?",
  kind: "single",
  options: [
    { text: "Le certificateur le délivre.", correct: true },
    { text: "Vous le délivrez.", correct: false },
  ],
  explanation: "L’habilitation est un droit de préparer.",
  theme: "T1",
  difficulty: "facile",
  recall: false,
  source: "R-AGR-3 ; Règlement, article 3.1",
  images: [],
  ...given,
});

/** What breaks a format that is printed without care: its marks, its escapes, its end of text, and what spaces can do. */
export const hostileTexts: readonly string[] = [
  "Guillemets \"droits\", 'simples', « français » et `penchés`",
  "Accolades {a} }b{ {{c}} et crochets [html] [plain] ]]> [tag:x] [id:y]",
  "[markdown] **gras** _penché_ # titre",
  "~ tilde = égal # dièse : deux-points :: titre ::",
  "%50% au début, ~%-100% et =%100%",
  "Barres \\ \\\\ \\n \\\\n \\: \\} \\] fin\\",
  "&amp; & < > &lt;b&gt; <b>gras</b> &nbsp; &#65; &undefined;",
  "<![CDATA[ texte ]]> <!-- commentaire --> <?php echo 1; ?>",
  '<script>alert("1")</script><img src=x onerror=alert(1)>',
  "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]> &b;",
  "Ligne une\nligne deux\n\nligne quatre après une vide",
  "Espaces  doubles,   triples, \n retraits\tet tabulations",
  "Insécables\u00A0: 12\u202F000\u00A0€ ; sans chasse\u200B; césure\u00AD; séparateur\u2028de ligne",
  "Émojis 👩🏽‍🏫 🇫🇷 ❤️ et 𝔘𝔫𝔦𝔠𝔬𝔡𝔢",
  "العربية עברית 中文 ‏mêlés‎",
  "// ceci n’est pas un commentaire",
  "$CATEGORY: $course$/top/Autre",
  "-> flèche, =bonne ~fausse #retour ####général",
  "A) réponse A\u00A0? B. réponse B",
  "ANSWER: B",
  "@@PLUGINFILE@@/image.png",
  "-- - — – … ' \" , ; | ^ $ *",
];

/** So many characters, none of them cut in two. */
const beginning = (text: string, length: number): string => [...text].slice(0, length).join("").trim();

const difficulties = [null, "facile", "moyenne", "difficile"] as const;
const one = <T>(things: readonly [T, ...T[]] | readonly T[], lots: Lots): T => {
  const drawn = things[lots(things.length)];
  if (drawn === undefined) throw new RangeError("nothing to draw from");
  return drawn;
};

/** Questions made of hostile texts, always the same for a seed. */
export function generatedBank(count: number, seed: string): readonly ExchangedQuestion[] {
  const lots = lotsOf(seed);
  const themes = ["T1", "Droit / devoirs", "a//b", "/racine", "Thème : {spécial} & <autre>"];
  let theme: string | null = null;
  return Array.from({ length: count }, (_, n): ExchangedQuestion => {
    if (lots(7) === 0) theme = one([null, ...themes], lots);
    const words = shuffled(hostileTexts, lots);
    const kind = lots(3) === 0 ? "multiple" : "single";
    const options = words.slice(2, 4 + lots(5)).map((text, rank) => ({
      text: lots(2) === 0 ? text : `${text} ${rank}`,
      correct: kind === "single" ? rank === 0 : rank === 0 || lots(3) === 0,
    }));
    const line = (text: string): string => titleOf(beginning(text, 60));
    return {
      reference: one([null, `Q-${n}`, `${n} [é] "x" \\`, `T1-${n}`], lots),
      title: line(`${n} ${words[0]}`),
      text: beginning(`${words[0]}\n${words[1]}`, lots(2) === 0 ? 20 : 500),
      kind,
      options: shuffled(options, lots),
      explanation: lots(4) === 0 ? "" : (words[9] ?? ""),
      theme,
      difficulty: one(difficulties, lots),
      recall: lots(5) === 0,
      source: lots(3) === 0 ? null : line(words[10] ?? ""),
      images: [],
    };
  });
}

/** One white point. */
const png = new Uint8Array(
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4////fwAJ+wP9KobjigAAAABJRU5ErkJggg==",
    "base64",
  ),
);

export const picture = (name: string, alternative = "Un point blanc"): ExchangedImage => ({
  ...{ name, alternative, mediaType: "image/png", bytes: png },
});

/** What every format gives a meaning to, in pieces that only meet by chance. */
const marks = [
  ..."\\ ~ = # { } : :: #### % [ ] ( ) < > & ; / // \" ' ]]> <!-- --> <![CDATA[ $course$ @@PLUGINFILE@@ ANSWER A. T html".split(
    " ",
  ),
  ...[
    "\n",
    " ",
    "  ",
    "\t",
    "n",
    "é",
    "\u00A0",
    "\u2028",
    "\u0085",
    "\u200B",
    "😀",
    "<br>",
    '<span class="exact-text">',
  ],
];

/** Questions whose texts are marks put end to end at random, always the same for a seed. */
export function scrambledBank(count: number, seed: string): readonly ExchangedQuestion[] {
  const lots = lotsOf(seed);
  const text = (longest: number): string =>
    `a${Array.from({ length: lots(longest) }, () => one(marks, lots)).join("")}z`;
  const line = (longest: number): string => titleOf(text(longest));
  return Array.from({ length: count }, (): ExchangedQuestion => {
    const options = Array.from({ length: 3 }, (_, n) => ({ text: `${text(8)}${n}`, correct: n === 0 }));
    const given = { title: line(6), theme: line(6), source: line(6), reference: line(6) };
    return question({
      ...given,
      text: text(12),
      explanation: text(10),
      options,
      kind: one(["single", "multiple"], lots),
    });
  });
}
