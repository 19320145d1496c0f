import { LinkButton } from "../app/LinkButton.tsx";
import { ruleOf } from "../tasks/tasks.view.ts";
import { DueDate } from "../ui/DueDate.tsx";
import { Journey, type JourneyNow } from "../ui/Journey.tsx";
import type { Audit, AuditPage } from "./audit.query.ts";
import { actionWords, type Now, nowsOf, partLink, stepsOf } from "./audit.view.ts";

/** Where the audit is: its steps, what is next, who has the hand, by when, and the way there. */
export function Standing({ page }: { readonly page: AuditPage }) {
  const { audit } = page;
  if (audit === null) return <Journey steps={stepsOf(null)} />;
  const [now] = nowsOf(audit, page);
  return <Journey steps={stepsOf(audit)} {...(now === undefined ? {} : { now: panelOf(now, { page, audit }) })} />;
}

/** A task done on this very screen needs no link. */
function panelOf(now: Now, { page, audit }: { page: AuditPage; audit: Audit }): JourneyNow {
  const rule = ruleOf(now.rule);
  const here = now.part === "overview";
  return {
    ...{ what: now.what, hand: now.hand, yours: now.yours },
    ...(now.dueOn === null ? {} : { due: <DueDate day={now.dueOn} {...(rule === undefined ? {} : { rule })} /> }),
    ...(now.yours && !here
      ? { action: <LinkButton to={partLink(now.part, page)}>{actionWords(now, audit)}</LinkButton> }
      : {}),
  };
}
