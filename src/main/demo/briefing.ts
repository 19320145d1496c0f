import { acknowledgeDocument, holdSession } from "../../application/briefings/followBriefing.ts";
import { readBriefing } from "../../application/briefings/readBriefing.ts";
import type { Cast } from "./application.ts";
import type { Player } from "./player.ts";

/** The information session, attended by both people of the organisation. */
export const hold = (player: Player, cast: Cast, dossierId: string) =>
  player.act(cast.manager, holdSession, {
    dossierId,
    kind: "webinar",
    heldOn: player.today,
    attendance: [
      { personId: cast.representative, questions: "" },
      {
        personId: cast.referent,
        questions: "Qui inscrit à l’examen une personne qui change d’employeur en cours de formation\u00A0?",
      },
    ],
  });

/** Each of them acknowledges every text, as it reads. */
export async function acknowledge(player: Player, cast: Cast, dossierId: string): Promise<void> {
  const { documents } = await player.ask(cast.referent, readBriefing, { dossierId });
  for (const person of [cast.representative, cast.referent])
    for (const { code, version, hash } of documents)
      await player.act(person, acknowledgeDocument, { dossierId, document: code, version, hash });
}
