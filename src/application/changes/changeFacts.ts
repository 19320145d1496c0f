import type { ChangeFacts } from "../../domain/changes/change.model.ts";
import type { Granted } from "../../domain/habilitations/habilitation.state.ts";
import { statusOn } from "../../domain/habilitations/periods.ts";
import { schemeOf } from "../habilitations/forHabilitation.ts";
import type { Work } from "../work.ts";

/** What a change is judged on: the habilitation it is about, and the numbers of its scheme. */
export const changeFacts = async (work: Work, habilitation: Granted, decidesScope = false): Promise<ChangeFacts> => ({
  habilitation: statusOn(habilitation, work.today) ?? "active",
  rules: (await schemeOf(work.ports, habilitation)).rulebook,
  decidesScope,
});
