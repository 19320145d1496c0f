import type { AnswerOf } from "../../app/routeKeys.ts";
import { count, fileSize } from "../../ui/format.ts";

export type Format = AnswerOf<"POST /api/schemes/:scheme/question-readings">["format"];
type Report = AnswerOf<"GET /api/schemes/:scheme/question-exports/:format/report">;

const nbsp = "\u00a0";

/** The formats in the order in which they keep the most, with where each is read. */
export const formats: readonly { readonly value: Format; readonly label: string; readonly description: string }[] = [
  { value: "moodle", label: "Moodle XML", description: "Se lit dans Moodle et ce qui lui ressemble ; garde tout." },
  { value: "qti30", label: `QTI${nbsp}3.0`, description: "La norme des plateformes d’examen récentes ; garde tout." },
  { value: "qti22", label: `QTI${nbsp}2.2`, description: "La norme précédente, encore la plus répandue ; garde tout." },
  { value: "gift", label: "GIFT", description: "Un fichier de texte, qui se relit à l’œil." },
  { value: "aiken", label: "Aiken", description: "Le plus simple : une question, ses réponses, la bonne." },
];

/** « 96 questions, 74 telles quelles et 22 avec des pertes (182 Ko). » */
export function reportSummary({ questions, bytes, reports }: Report): string {
  const having = (outcome: Report["reports"][number]["outcome"]): number =>
    reports.filter((report) => report.outcome === outcome).length;
  const [whole, altered, refused] = [having("kept"), having("altered"), having("refused")];
  const said = [
    ...(whole === 0 ? [] : [count(whole, "telle quelle", "telles quelles")]),
    ...(altered === 0 ? [] : [`${altered} avec des pertes`]),
    ...(refused === 0 ? [] : [count(refused, "laissée de côté", "laissées de côté")]),
  ];
  const kept = whole === questions ? "toutes telles quelles" : said.join(", ");
  return `${count(questions, "question", "questions")}, ${kept} (${fileSize(bytes)}).`;
}

/** Each loss once, with how many questions it touches. */
export function lossesOf({ reports }: Report): readonly string[] {
  const touched = new Map<string, number>();
  for (const { remarks } of reports) for (const remark of remarks) touched.set(remark, (touched.get(remark) ?? 0) + 1);
  return [...touched].map(([remark, questions]) => `${remark} (${count(questions, "question", "questions")})`);
}
