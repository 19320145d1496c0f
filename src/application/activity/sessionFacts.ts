import type { SessionFacts } from "../../domain/activity/session.model.ts";
import type { Granted } from "../../domain/habilitations/habilitation.state.ts";
import { endingOf, isStayed, openSuspension } from "../../domain/habilitations/periods.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import type { Day } from "../../domain/shared/calendar.ts";

/** What a session is declared under: the habilitation as it stands, its scope, and the numbers of its scheme. */
export function sessionFacts(state: Granted, { rulebook }: Scheme, today: Day): SessionFacts {
  const ending = endingOf(state);
  const { trainers, programmes, modalities } = state.scope;
  return {
    habilitation: {
      ...{ effectiveOn: state.grant.effectiveOn, endsOn: ending.on, over: ending.on <= today },
      ...{
        suspendedFrom: isStayed(state) ? null : (openSuspension(state)?.decided.from ?? null),
        trainers,
        programmes,
        modalities,
      },
    },
    rules: rulebook.sessions,
  };
}
