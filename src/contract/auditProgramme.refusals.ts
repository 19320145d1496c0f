import type { SpanRefusal } from "../domain/audits/audit.load.ts";
import { nbsp, writtenDay } from "../domain/shared/french.ts";
import type { Sentences } from "./refusals.ts";

export const auditProgrammeRefusals: Sentences<SpanRefusal> = {
  "audit/span-reversed": {
    status: 422,
    say: ({ from, until }) =>
      `La dernière date (${writtenDay(until)}) précède la première (${writtenDay(from)}). Corrigez l’une des deux.`,
  },
  "audit/span-too-long": {
    status: 422,
    say: ({ days }) => `Le programme se montre sur ${days}${nbsp}jours au plus. Choisissez des dates plus proches.`,
  },
};
