import { recordWitnessAudit } from "../../application/auditors/recordWitnessAudit.ts";
import type { Ports } from "../../application/ports/ports.ts";
import type { WitnessConclusion } from "../../domain/impartiality/person.events.ts";
import { addDays, addMonths, type Day } from "../../domain/shared/calendar.ts";
import { playerFrom } from "./player.ts";

interface Watched {
  readonly auditor: string;
  readonly observer: string;
  /** The audit observed is the last one led at least so many months ago. */
  readonly monthsAgo: number;
  readonly conclusion: WitnessConclusion;
  readonly recommendations: string;
}

const watched: readonly Watched[] = [
  {
    ...{ auditor: "staff-thomas", observer: "staff-helene", monthsAgo: 2 },
    ...{ conclusion: "confirmed_with_recommendations" },
    recommendations:
      "Conduite claire, constats factuels. Laisser davantage le formateur montrer sa pratique avant de poser la question suivante ; annoncer plus tôt les dossiers à préparer.",
  },
  {
    ...{ auditor: "staff-helene", observer: "staff-thomas", monthsAgo: 23, conclusion: "confirmed" },
    recommendations: "",
  },
];

/** Auditors observed at work, one recently, the other so long ago that it is due again. */
export async function observeAuditors(ports: Ports, today: Day): Promise<void> {
  for (const one of watched) {
    const audits = await ports.readings.audits.list({ auditor: one.auditor, statuses: ["complete"] });
    const before = addMonths(today, -one.monthsAgo);
    const held = audits.flatMap(({ id, auditOn }): readonly { id: string; on: Day }[] =>
      auditOn === null || auditOn > before ? [] : [{ id, on: auditOn }],
    );
    const chosen = held.at(-1);
    if (chosen === undefined) throw new Error(`No audit of ${one.auditor} was held.`);
    const { auditor: personId, observer, conclusion, recommendations } = one;
    await playerFrom(ports, addDays(chosen.on, 3)).act("staff-sylvie", recordWitnessAudit, {
      ...{ personId, observer, conclusion, recommendations, auditId: chosen.id, on: chosen.on },
    });
  }
}
