import {
  answerGrievance,
  issueGrievances,
  type Notifiable,
  notify,
  proveRemoval,
} from "../../application/habilitations/procedure.ts";
import { readEffects } from "../../application/habilitations/readWholeProcedure.ts";
import { suspend, terminate, withdraw } from "../../application/habilitations/sanction.ts";
import { tellPeople } from "../../application/habilitations/tellPeople.ts";
import { addMonths, daysBetween } from "../../domain/shared/calendar.ts";
import type { Cast } from "./application.ts";
import type { Player } from "./player.ts";

const decider = "staff-bertrand";

/** Suspended for pages that kept an inexact title, the organisation having been heard. */
export async function suspended(player: Player, { referent }: Cast, habilitationId: string): Promise<void> {
  const grounds = [
    {
      code: "SUS-07",
      detail:
        "Trois pages publiques portent encore « formation certifiante IA » sans l’intitulé exact ; correction demandée, échéance dépassée.",
    },
  ];
  await player.act("staff-sylvie", issueGrievances, {
    ...{ habilitationId, aim: "suspension" },
    grounds: grounds.map((ground) => ({ ...ground, files: [] })),
  });
  player.wait(2);
  await told(player, habilitationId, "grievances-suspension");
  player.wait(9);
  const text = "Les pages de nos partenaires ont été oubliées ; elles sont en cours de correction.";
  await player.act(referent, answerGrievance, {
    ...{ habilitationId, aim: "suspension", code: "SUS-07", text, files: [], receivedOn: player.today },
  });
  player.wait(14);
  const proofExpected = "Captures datées des trois pages corrigées et liste à jour des lieux de publication.";
  await player.act(decider, suspend, {
    habilitationId,
    failings: grounds.map((ground) => ({ ...ground, proofExpected, proofDueOn: null })),
    from: player.today,
    urgency: "",
    ...(await weighed(player, habilitationId)),
  });
  player.wait(2);
  await told(player, habilitationId, "suspension");
  await nobodyToTell(player, habilitationId);
}

/** What the act touches, looked at before it is signed. */
export async function weighed(player: Player, habilitationId: string) {
  const { fingerprint } = await player.ask(decider, readEffects, { habilitationId });
  return { effectsSeen: fingerprint, sessions: [] };
}

const told = (player: Player, habilitationId: string, decision: Notifiable) =>
  player.act("staff-sylvie", notify, {
    ...{ habilitationId, decision, notifiedOn: player.today },
    ...{ channel: "registered-letter", reference: "1A 204 118 7741 6" },
  });

/** Nobody trains or is enrolled: it is said rather than left unsaid (R-EFF-1). */
export const nobodyToTell = (player: Player, habilitationId: string) =>
  player.act("staff-sylvie", tellPeople, {
    ...{ habilitationId, groups: [] },
    text: "Aucune session ouverte, aucune inscription à l’examen en attente.",
  });

/** Nothing announces the habilitation any more, three days after it stopped (R-EFF-1). */
export async function mentionsRemoved(player: Player, { referent }: Cast, habilitationId: string): Promise<void> {
  player.wait(3);
  await player.act(referent, proveRemoval, {
    ...{ habilitationId, files: [], receivedOn: player.today },
    text: "Site, plaquettes et annuaires : plus aucune mention de l’habilitation.",
  });
}

/** Withdrawn because nothing was corrected during the suspension. */
export async function withdrawn(player: Player, cast: Cast, habilitationId: string): Promise<void> {
  await suspended(player, cast, habilitationId);
  player.wait(daysBetween(player.today, addMonths(player.today, 3)) + 2);
  await player.act(decider, withdraw, {
    habilitationId,
    grounds: [
      {
        code: "RET-01",
        detail:
          "Aucune preuve de correction reçue pendant la suspension ; les trois pages sont inchangées à son dernier jour.",
      },
    ],
    effectiveOn: player.today,
    ...(await weighed(player, habilitationId)),
  });
  player.wait(2);
  await told(player, habilitationId, "withdrawal");
  await nobodyToTell(player, habilitationId);
  await mentionsRemoved(player, cast, habilitationId);
}

/** Ended at the wish of the organisation, with the notice of the agreement. */
export const terminated = async (player: Player, { representative }: Cast, habilitationId: string) =>
  await player.act(representative, terminate, {
    habilitationId,
    grounds: [{ code: "FIN-02", detail: "Demande reçue ce jour : l’organisme se recentre sur d’autres formations." }],
    effectiveOn: addMonths(player.today, 3),
    noticeWaived: false,
    ...(await weighed(player, habilitationId)),
  });
