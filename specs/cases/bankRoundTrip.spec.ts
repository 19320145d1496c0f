import { beforeAll, describe, expect, it } from "vitest";
import { adoptQuestions } from "../../src/application/bank/adoptQuestions.ts";
import { type ExchangeFormat, exchangeFormats } from "../../src/domain/bank/exchange.model.ts";
import type { Wording } from "../../src/domain/bank/wording.model.ts";
import type { Question } from "../../src/domain/schemes/questions.model.ts";
import type { Scheme } from "../../src/domain/schemes/scheme.model.ts";
import { dayOf } from "../../src/domain/shared/calendar.ts";
import { api } from "../api.ts";
import { hostileTexts, picture } from "../samples/exchangedBank.ts";

const given = api();
const size = process.env.SOAK === undefined ? 30 : 1000;
const pictures = 3;
let scheme: Scheme;

interface Item {
  readonly rank: number;
  readonly outcome: string;
  readonly standing: string;
  readonly code: string | null;
  readonly wording: Wording | null;
  readonly lacks: readonly string[];
  readonly faults: readonly string[];
}

const textOf = (n: number): string => hostileTexts[n % hostileTexts.length] ?? "";
const difficulties = ["facile", "moyenne", "difficile"] as const;

/** Questions of every theme, kind and difficulty, whose texts are made of the marks of all the formats. */
const question = (n: number): Question => ({
  ...{ id: `T${1 + (n % 7)}-${5000 + n}`, theme: `T${1 + (n % 7)}`, version: 1, status: "active", recall: n % 5 === 0 },
  ...{ kind: n % 3 === 0 ? "multiple" : "single", difficulty: difficulties[n % 3] ?? "moyenne" },
  text: `Question ${n}. ${textOf(n)}`,
  options: ["a", "b", "c", "d"].map((id, rank) => ({
    ...{ id, text: `${textOf(n + 7 * rank + 1)} ${rank}` },
    correct: rank === n % 4 || (n % 3 === 0 && rank === (n + 1) % 4),
  })),
  ...{ explanation: `Parce que ${textOf(n + 3)}`, source: `Règlement, article ${n}` },
});

const bank = "/api/schemes/certifiag";

async function withPicture(n: number): Promise<void> {
  const bytes = Buffer.from(picture(`plan-${n}.png`).bytes);
  const { file } = (await given.upload("elias", `${bank}/question-images?name=plan.png`, bytes)).json();
  const { id: _, version: __, status: ___, ...wording } = question(n);
  const image = { file, alternative: `Le plan "${n}" & <sa légende>` };
  const proposed = await given.post("elias", `${bank}/questions`, { wording: { ...wording, image } });
  const url = `${bank}/questions/${proposed.json().code}`;
  expect((await given.post("elias", `${url}/submission`)).statusCode).toBe(200);
  expect((await given.post("nadia", `${url}/approval`)).statusCode).toBe(200);
}

beforeAll(async () => {
  await given.staff("nadia", "quality_manager");
  await given.staff("elias", "exam_manager");
  scheme = (await given.ports.schemes.inForce("certifiag", dayOf(await given.now()))).scheme;
  await adoptQuestions(given.ports, {
    ...scheme,
    questions: Array.from({ length: size - pictures }, (_, n) => question(n)),
  });
  for (let n = size - pictures; n < size; n++) await withPicture(n);
}, 300_000);

const inService = async () => await given.ports.readings.bank.list({ scheme: "certifiag", status: "active" });

async function readBy(schemeId: string, bytes: Buffer): Promise<readonly Item[]> {
  const answer = await given.upload("elias", `/api/schemes/${schemeId}/question-readings?name=banque`, bytes);
  return answer.json().items;
}

const exported = async (format: ExchangeFormat): Promise<Buffer> =>
  (await given.get("nadia", `${bank}/question-exports/${format}`)).rawPayload;

/** What a format keeps of a wording. */
function keptBy(format: ExchangeFormat, wording: Wording): Wording {
  if (format === "gift") return { ...wording, image: null };
  if (format !== "aiken") return wording;
  const joined = (text: string): string => text.replace(/[ \t]*\n\s*/g, " ");
  const options = wording.options.map((option) => ({ ...option, text: joined(option.text) }));
  return { ...wording, ...completion, text: joined(wording.text), options, recall: false, image: null };
}

/** What is said once for the questions of a file that says no more than Aiken can. */
const completion = { theme: "T1", difficulty: "moyenne", explanation: "Le règlement.", source: "Article 1" } as const;

const byText = (one: Wording, other: Wording): number => (one.text < other.text ? -1 : 1);

describe("une banque entière, par les écrans d’export et d’import", () => {
  it.each(exchangeFormats)(
    "revient telle quelle en %s : chaque question est reconnue, rien n’est à redire",
    async (format) => {
      const rows = await inService();
      expect(rows).toHaveLength(size);
      const known = new Map(rows.map(({ code, wording }) => [code, keptBy(format, wording)]));
      const items = await readBy("certifiag", await exported(format));
      if (format === "aiken") {
        const report = (await given.get("nadia", `${bank}/question-exports/${format}/report`)).json();
        const passed = report.reports.filter(({ outcome }: Item) => outcome !== "refused");
        expect(passed.length).toBeGreaterThan(size / 3);
        expect(items).toHaveLength(passed.length);
      } else {
        expect(items).toHaveLength(size);
        for (const { code, standing, wording, lacks, faults } of items)
          expect({ standing, wording, lacks, faults }).toEqual({
            ...{ standing: "same", wording: known.get(code ?? ""), lacks: [], faults: [] },
          });
      }
      if (format !== "gift" && format !== "aiken")
        expect(new Set(items.map(({ outcome }) => outcome))).toEqual(new Set(["kept"]));
    },
    300_000,
  );

  it.each(exchangeFormats)(
    "remplit en %s une banque vide des mêmes questions",
    async (format) => {
      const mirror = `miroir-${format}`;
      await given.propose({ ...scheme, id: mirror });
      const items = await readBy(mirror, await exported(format));
      for (const { wording, standing } of items) {
        expect(standing).toBe("new");
        const proposed = format === "aiken" ? { ...wording, ...completion } : { ...wording };
        const answer = await given.post("elias", `/api/schemes/${mirror}/questions`, { wording: proposed });
        expect(answer.json()).toMatchObject({ code: expect.any(String) });
      }
      const filled = (await given.ports.readings.bank.list({ scheme: mirror })).map(({ wording }) => wording);
      const texts = new Set(filled.map(({ text }) => text));
      const wanted = (await inService())
        .map(({ wording }) => keptBy(format, wording))
        .filter(({ text }) => texts.has(text));
      expect(filled.toSorted(byText)).toEqual(wanted.toSorted(byText));
      expect(filled).toHaveLength(items.length);
    },
    600_000,
  );
});
