import type { HabilitationEvent } from "../../domain/habilitations/habilitation.events.ts";
import { idOf } from "./addresses.ts";
import { agreementCase } from "./agreementCase.ts";
import type { Reaction } from "./react.ts";
import { printAttestation } from "./whenAgreementConcluded.ts";

/** Prints the attestation again: it states what the habilitation covers since the decision (R-SCOPE-1, R-PUB-2). */
export const whenScopeChanged: Reaction<HabilitationEvent> = {
  name: "whenScopeChanged",
  on: {
    async ScopeChanged({ stream }, tools) {
      const about = await agreementCase(tools, idOf(stream));
      if (about !== null) await printAttestation(about, tools);
    },
  },
};
