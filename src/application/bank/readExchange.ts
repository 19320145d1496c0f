import type { ExchangedQuestion, ItemReport } from "../../domain/bank/exchange.model.ts";
import {
  type Near,
  nearOnes,
  type ProposedWording,
  proposedFrom,
  type Standing,
  shortcomingsOf,
  standingsOf,
} from "../../domain/bank/exchange.wording.ts";
import { heaviest } from "../../domain/bank/limits.ts";
import type { Wording } from "../../domain/bank/wording.model.ts";
import { done, refused } from "../outcome.ts";
import type { Files } from "../ports/files.ts";
import type { Asking } from "../query.ts";
import { asStream, wholeFile } from "../wholeFile.ts";
import { rulesOf } from "./writeQuestion.ts";

interface GivenBank {
  readonly scheme: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/**
 * What a file of questions holds, each beside the bank: nothing enters the bank here. Whoever imports then proposes those to
 * keep, one by one, as any question is proposed.
 */
export const readExchange = async ({ ports, today }: Asking, { scheme, bytes }: GivenBank) => {
  const file = await wholeFile(bytes, heaviest.file);
  if (file === null) return refused({ code: "exchange/too-large", limit: heaviest.file });
  const reading = await ports.exchange.read(file, null);
  if (!reading.ok) return refused(reading.refusal);
  const { quiz } = (await ports.schemes.inForce(scheme, today)).scheme;
  const items: ReadQuestion[] = [];
  for (const { report, question } of reading.items) {
    const image = question === null ? null : await firstImage(ports.files, question);
    const names = (question?.images ?? []).map(({ name }) => name);
    const images = image === null ? { kept: null, left: names } : { kept: names[0] ?? null, left: names.slice(1) };
    const wording = question === null ? null : proposedFrom(question, quiz.themes, image);
    items.push({ ...report, reference: question?.reference ?? null, wording, images });
  }
  const bank = await ports.readings.bank.list({ scheme });
  const worded = items.filter(isWorded);
  const standings = standingsOf(worded, bank);
  const living = bank.filter(({ status }) => status !== "retired");
  const near = nearOnes(worded, living, { percent: quiz.resemblancePercent, standings });
  return done({
    format: reading.format,
    themes: quiz.themes.map(({ code, title }) => ({ code, title })),
    items: items.map((item) => ({ ...item, ...judged(item, { standings, near, rules: rulesOf(quiz) }) })),
  });
};

interface ReadQuestion extends ItemReport {
  readonly reference: string | null;
  readonly wording: ProposedWording | null;
  /** Of its pictures by name, the one that the bank keeps, the first, and those it does not. */
  readonly images: { readonly kept: string | null; readonly left: readonly string[] };
}

const isWorded = (item: ReadQuestion): item is ReadQuestion & { readonly wording: ProposedWording } =>
  item.wording !== null;

interface Beside {
  readonly standings: ReadonlyMap<number, Standing>;
  readonly near: ReadonlyMap<number, readonly Near[]>;
  readonly rules: ReturnType<typeof rulesOf>;
}

function judged({ rank, wording }: ReadQuestion, { standings, near, rules }: Beside) {
  const standing = standings.get(rank) ?? { standing: "new" as const };
  const beside = {
    standing: standing.standing,
    code: "code" in standing ? standing.code : null,
    repeats: "rank" in standing ? standing.rank : null,
    near: near.get(rank) ?? [],
  };
  return { ...beside, ...(wording === null ? { lacks: [], faults: [] } : shortcomingsOf(wording, rules)) };
}

/** The first picture of a question, kept with the files; its bytes were recognised when the file was read. */
async function firstImage(files: Files, { images: [image] }: ExchangedQuestion): Promise<Wording["image"]> {
  if (image === undefined) return null;
  const stored = await files.store(asStream(image.bytes), `image.${image.mediaType.slice("image/".length)}`);
  return "code" in stored ? null : { file: stored.hash, alternative: image.alternative };
}
