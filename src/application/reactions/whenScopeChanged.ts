import { lastDayOfDelay } from "../../domain/deadlines/delays.ts";
import type { DossierEvent } from "../../domain/dossiers/dossier.events.ts";
import type { HabilitationEvent } from "../../domain/habilitations/habilitation.events.ts";
import type { ScopeChanged } from "../../domain/habilitations/scope.events.ts";
import { dayOf } from "../../domain/shared/calendar.ts";
import { nbsp, writtenDay } from "../../domain/shared/french.ts";
import { idOf } from "./addresses.ts";
import { agreementCase } from "./agreementCase.ts";
import { groundsInWords, habilitationCase, tellOf } from "./habilitationCase.ts";
import type { Reaction } from "./react.ts";
import type { Tools } from "./tools.ts";
import { printAttestation } from "./whenAgreementConcluded.ts";

/** Tells the organisation what the certifier takes out of its scope, why, and how to contest it (M-614, PER-02). */
async function tellReduced(event: ScopeChanged, habilitationId: string, tools: Tools): Promise<void> {
  const about = await habilitationCase(tools, habilitationId);
  if (about === null) return;
  const { views } = await groundsInWords(event.grounds, about, tools);
  const days = event.appeal?.route === "certifier" ? event.appeal.days : null;
  await tellOf(about, tools, {
    ...{ code: "M-614", button: "Ouvrir mon habilitation", side: "" },
    paragraphs: [
      `Le périmètre de votre habilitation ${about.habilitation.grant.number} est réduit à compter du ${writtenDay(event.effectiveOn)}. Votre attestation et le registre en tiennent compte dès ce jour.`,
      ...views.map(({ label, detail }) => `${label}${nbsp}: ${detail}`),
      ...(days === null
        ? []
        : [
            `Vous pouvez contester cette décision jusqu’au ${writtenDay(lastDayOfDelay(dayOf(event.at), days))} inclus, depuis votre espace ou par courrier.`,
          ]),
    ],
  });
}

/** Prints the attestation again: it states what the habilitation covers since the decision (R-SCOPE-1, R-PUB-2), and bears the name of today (R-CHG-1). */
export const whenScopeChanged: Reaction<HabilitationEvent | DossierEvent> = {
  name: "whenScopeChanged",
  on: {
    async DossierAmended({ stream }, tools) {
      const about = await agreementCase(tools, idOf(stream));
      if (about !== null) await printAttestation(about, tools);
    },
    async ScopeChanged({ stream, event }, tools) {
      const about = await agreementCase(tools, idOf(stream));
      if (about !== null) await printAttestation(about, tools);
      if (event.direction === "remove" && event.changeId === null) await tellReduced(event, idOf(stream), tools);
    },
  },
};
