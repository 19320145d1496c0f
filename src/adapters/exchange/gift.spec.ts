import { describe, expect, it } from "vitest";
import { question } from "../../../specs/samples/exchangedBank.ts";
import type { ReadItem } from "../../domain/bank/exchange.model.ts";
import { printQuestions } from "./printQuestions.ts";
import { readQuestions } from "./readQuestions.ts";

async function items(file: string): Promise<readonly ReadItem[]> {
  const reading = await readQuestions(new TextEncoder().encode(file), null);
  if (!reading.ok) throw new Error(JSON.stringify(reading.refusal));
  expect(reading.format).toBe("gift");
  return reading.items;
}

describe("un texte GIFT", () => {
  it("donne une question par bloc, avec son titre, son thème, ses réponses et son explication", async () => {
    const [first, second] = await items(`// commentaire
$CATEGORY: $course$/top/T2

// [id:T2-001] [tag:difficulté:difficile] [tag:source:Règlement [article 3\\]]
::Durée:: Quelle est la durée {
  =Trois ans
  ~Un an
  ~Cinq ans
  ####Article 7 \\: trois ans.
}

Sans titre ? {=oui ~non}`);
    expect(first?.question).toEqual({
      reference: "T2-001",
      title: "Durée",
      text: "Quelle est la durée",
      kind: "single",
      options: [
        { text: "Trois ans", correct: true },
        { text: "Un an", correct: false },
        { text: "Cinq ans", correct: false },
      ],
      explanation: "Article 7 : trois ans.",
      theme: "T2",
      difficulty: "difficile",
      recall: false,
      source: "Règlement [article 3]",
      images: [],
    });
    expect(first?.report.outcome).toBe("kept");
    expect(second?.question).toMatchObject({
      title: "Sans titre ?",
      text: "Sans titre ?",
      theme: "T2",
      reference: null,
    });
  });

  it("donne une question à plusieurs réponses quand aucune n’a tous les points", async () => {
    const [item] = await items("::Q::Lesquels ?{~%50%a ~%50%b ~%-100%c ~d}");
    expect(item?.question).toMatchObject({ kind: "multiple" });
    expect(item?.question?.options.map(({ correct }) => correct)).toEqual([true, true, false, false]);
    expect(item?.report.outcome).toBe("kept");
  });

  it("laisse un blanc là où les réponses étaient au milieu de la phrase", async () => {
    const [item] = await items("L’audit dure {=deux ~trois} jours.");
    expect(item?.question?.text).toBe("L’audit dure _____ jours.");
  });

  it("rend leur sens aux signes protégés", async () => {
    const [item] = await items(
      "::a\\:\\:b::1 \\= 1 \\{oui\\}\\n\\~ \\# \\\\ \\x{=\\=juste ~\\~faux #commentaire \\~ perdu}",
    );
    expect(item?.question).toMatchObject({
      title: "a::b",
      text: "1 = 1 {oui}\n~ # \\ \\x",
      options: [
        { text: "=juste", correct: true },
        { text: "~faux", correct: false },
      ],
    });
    expect(item?.report.remarks).toEqual([{ code: "feedback-dropped" }]);
  });

  it("lit le format annoncé : HTML réduit à ses mots, texte brut, Markdown gardé", async () => {
    const [html, plain, markdown, none] = await items(`[html]<p>Un <b>mot</b></p>{=[plain]<i> ~b}

[plain]Un <b>mot</b>{=a ~b}

[markdown]Un **mot**{=a ~b}

[autre] texte{=a ~b}`);
    expect(html?.question).toMatchObject({ text: "Un mot", options: [{ text: "<i>" }, { text: "b" }] });
    expect(html?.report.remarks).toEqual([{ code: "formatting-removed" }]);
    expect(plain?.question?.text).toBe("Un <b>mot</b>");
    expect(plain?.report.outcome).toBe("kept");
    expect(markdown?.report.remarks).toEqual([{ code: "markdown-kept-as-text" }]);
    expect(none?.question?.text).toBe("[autre] texte");
  });

  it("fait d’un vrai ou faux une question à une réponse", async () => {
    const [yes, no] = await items("::V::Vrai ?{T}\n\n::F::Faux ?{FALSE #si #non}");
    expect(yes?.question?.options).toEqual([
      { text: "Vrai", correct: true },
      { text: "Faux", correct: false },
    ]);
    expect(no?.question?.options.map(({ correct }) => correct)).toEqual([false, true]);
    expect(no?.report.remarks).toEqual([{ code: "true-false-as-choice" }, { code: "feedback-dropped" }]);
  });

  it("refuse ce qui n’est pas un choix, et ce qui ne se ferme pas, question par question", async () => {
    const all = await items(`::a::Écrivez{}

::b::Un texte sans question

::c::Combien ?{#12:1}

::d::Reliez{=a -> b =c -> d}

::e::Nommez{=un =deux}

::f::Ouverte{=a ~b

::g::Deux justes{=a =b ~c}

::h::Bonne{=a ~b}`);
    expect(all.map(({ report }) => [report.title, report.outcome, report.remarks[0]])).toEqual([
      ["a", "refused", { code: "kind-not-taken", kind: "essay" }],
      ["b", "refused", { code: "kind-not-taken", kind: "description" }],
      ["c", "refused", { code: "kind-not-taken", kind: "numerical" }],
      ["d", "refused", { code: "kind-not-taken", kind: "matching" }],
      ["e", "refused", { code: "kind-not-taken", kind: "shortanswer" }],
      ["f", "refused", { code: "unreadable", line: null }],
      ["g", "refused", { code: "several-right-options", count: 2 }],
      ["h", "kept", undefined],
    ]);
  });

  it("s’écrit en texte brut, chaque signe protégé", async () => {
    const { bytes, ending } = await printQuestions(
      [
        question({
          text: "a = b {c}",
          options: [
            { text: "%50% oui", correct: false },
            { text: "[html] non", correct: true },
          ],
        }),
      ],
      "gift",
    );
    expect(ending).toBe(".gift.txt");
    expect(new TextDecoder().decode(bytes)).toBe(`$CATEGORY: $course$/top/T1

// [id:T1-001] [tag:difficulté:facile] [tag:source:R-AGR-3 ; Règlement, article 3.1]
::Qui délivre le certificat ?::[plain]a \\= b \\{c\\}{
	~%0%%50% oui
	=[plain][html] non
	####L’habilitation est un droit de préparer.
}
`);
  });
});
