import type { ChangeKind } from "../../domain/changes/change.events.ts";
import { bringsMatrix } from "../../domain/changes/change.kinds.ts";
import type { ChangeFacts } from "../../domain/changes/change.model.ts";
import type { Granted } from "../../domain/habilitations/habilitation.state.ts";
import { statusOn } from "../../domain/habilitations/periods.ts";
import { schemeOf } from "../habilitations/forHabilitation.ts";
import { checkAssignment } from "../impartiality/assignment.ts";
import type { Work } from "../work.ts";

/** What a change is judged on: the habilitation it is about, and the numbers of its scheme. */
export async function changeFacts(
  work: Work,
  habilitation: Granted,
  { decidesScope = false, kind }: { readonly decidesScope?: boolean; readonly kind?: ChangeKind } = {},
): Promise<ChangeFacts> {
  const scheme = await schemeOf(work.ports, habilitation);
  const file = { organisationId: habilitation.grant.organisationId, scheme, evaluations: [], on: work.today };
  return {
    habilitation: statusOn(habilitation, work.today) ?? "active",
    rules: scheme.rulebook,
    competences: scheme.competences.map(({ code }) => code),
    checker:
      kind !== undefined && bringsMatrix(kind)
        ? await checkAssignment(work.ports, { personId: work.actor.id, role: "programme_checker" }, file)
        : null,
    decidesScope,
  };
}
