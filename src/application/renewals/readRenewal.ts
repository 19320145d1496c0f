import { type Action, may } from "../../domain/access/permissions.ts";
import { answerTo, askedOf, emptyRenewal, type RenewalContent } from "../../domain/renewals/renewal.content.ts";
import { lastDayOf } from "../../domain/renewals/renewal.deadlines.ts";
import { latestExtension } from "../../domain/renewals/renewal.judge.ts";
import type { OpenedRenewal } from "../../domain/renewals/renewal.model.ts";
import type { DecisionAct } from "../../domain/schemes/grounds.model.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { type Day, dayOf } from "../../domain/shared/calendar.ts";
import { agreementStream } from "../agreements/agreement.stream.ts";
import { habilitationStream } from "../habilitations/habilitation.stream.ts";
import { scopeNow } from "../habilitations/scopeNow.ts";
import { refusedReading } from "../observations/refusedReading.ts";
import { done, refused } from "../outcome.ts";
import type { Ports } from "../ports/ports.ts";
import type { Asking } from "../query.ts";
import { type KnownSheet, knownOf, openToOrganisation } from "../surveillance/known.ts";
import { schemeOn } from "../surveillance/surveillanceScheme.ts";
import { cycleReport } from "./cycle.ts";
import { lastAnswers } from "./lastAnswers.ts";
import { cycleDocument } from "./openCycleReport.ts";
import { amendmentOf, renewalStream } from "./renewal.stream.ts";
import { type About, auditOf, baseFacts, renewalGround } from "./renewalFacts.ts";
import { type RenewalWords, renewalWords } from "./renewalWords.ts";

/** A renewal entire: what is known, asked and given of each point, what was verified, proposed, decided and signed. */
export const readRenewal = async (asking: Asking, { renewalId: id }: { readonly renewalId: string }) => {
  const { ports, actor, today } = asking;
  const { state, position } = await ports.states.load(renewalStream, id);
  if (state.status === "none") return refused({ code: "access/not-found" });
  const { opened } = state;
  const denied = await refusedReading(asking, opened, "habilitation.read");
  if (denied !== null) return refused(denied);
  const { state: habilitation } = await ports.states.load(habilitationStream, opened.habilitationId);
  if (habilitation.status === "none") return refused({ code: "access/not-found" });
  const scheme = await schemeOn(ports, opened.dossierId, dayOf(opened.at));
  const about = { habilitation, scheme, today };
  const staff = actor.staff.length > 0;
  const seen: Seen = { id, state, about, staff, own: (action) => may(actor, action, opened) === null };
  const words = await renewalWords(ports, state, scheme);
  return done({
    ...{ id, position, status: state.status, lastDay: lastDayOf(state) },
    ...(await headOf(ports, seen)),
    ...(await fileOf(ports, seen, words)),
    ...{ examined: staff ? words.examined : null, decided: words.decided, notified: words.notified },
    ...{ extension: words.extension, extensible: extensibleUntil(seen) },
    grounds: seen.own("renewal.decide") ? choosable(scheme) : [],
    cycle: staff ? (words.cycle ?? (await cycleReport(ports, about, opened.expiresOn))) : null,
    cyclePrinted: staff && ((await cycleDocument(ports, id))?.fileHash ?? null) !== null,
    letter: await letterOf(ports, id),
    agreements: await agreementsOf(ports, id),
    may: {
      ...{ file: seen.own("renewal.file"), check: seen.own("renewal.check"), decide: seen.own("renewal.decide") },
      ...{ notify: seen.own("renewal.notify"), generate: seen.own("agreement.generate") },
      sign: seen.own("agreement.sign"),
    },
  });
};

const deciding: readonly DecisionAct[] = ["renew", "refuse_renewal", "prolong"];

/** The grounds that a decision on it can rest on. */
const choosable = ({ grounds }: Scheme) =>
  grounds
    .filter(({ acts }) => acts.some((act) => deciding.includes(act)))
    .map(({ code, label, detailRequired, acts }) => ({ code, label, detailRequired, acts }));

interface Seen {
  readonly id: string;
  readonly state: OpenedRenewal;
  readonly about: About;
  readonly staff: boolean;
  readonly own: (action: Action) => boolean;
}

/** Whose it is, its days, the audit it waits for, what the habilitation covers today. */
async function headOf(ports: Ports, { id, state, about }: Seen) {
  const { habilitationId, organisationId, dossierId, expiresOn, fileBy, audited, at } = state.opened;
  const [line] = (await ports.readings.renewals.ofHabilitation(habilitationId)).filter((one) => one.id === id);
  const audit = await auditOf(ports, state.opened);
  return {
    ...{ habilitationId, organisationId, dossierId, expiresOn, fileBy, audited, openedOn: dayOf(at) },
    ...{ habilitationNumber: about.habilitation.grant.number, organisationName: line?.organisationName ?? "" },
    managerName: line?.managerName ?? null,
    audit: audit && { id: audit.id, status: audit.status, auditOn: audit.auditOn, reported: audit.reported },
    suspended: baseFacts(about).habilitation.suspended,
    scope: await scopeNow(ports, about.habilitation),
  };
}

/** The last day to which the certifier, when it is late, may extend; null where nothing can be extended. */
function extensibleUntil({ state, about, own }: Seen): Day | null {
  if (!own("renewal.decide") || state.extension !== null) return null;
  if ((state.status !== "filed" && state.status !== "examined") || !state.filed.inTime) return null;
  return latestExtension(state.opened.expiresOn, baseFacts(about));
}

/** The file: what is typed for those who file it, what was filed for the others. */
async function fileOf(ports: Ports, seen: Seen, words: RenewalWords) {
  const { id, state, about, own, staff } = seen;
  const editable = (state.status === "open" || state.status === "returned") && own("renewal.file");
  const draft = editable ? await ports.readings.renewals.draft(id) : null;
  const content: RenewalContent = editable ? (draft?.body ?? emptyRenewal) : (words.content ?? emptyRenewal);
  const ground = await renewalGround(ports, state, about.today);
  const filed = "filed" in state ? state.filed : null;
  return {
    draft: editable ? { version: draft?.version ?? 0, savedAt: draft?.savedAt ?? null } : null,
    ...{ content, ground, files: words.files },
    filed: filed && {
      ...{ on: dayOf(filed.at), completeOn: filed.completeOn, inTime: filed.inTime, examineBy: filed.examineBy },
    },
    returned: state.status === "returned" ? { on: dayOf(state.returned.at), answerBy: state.returned.answerBy } : null,
    statements: about.scheme.surveillanceContents
      .flatMap(({ type, statements }) => (type === "R" ? statements : []))
      .filter(({ code }) => state.opened.statements.includes(code)),
    points: await pointsOf(ports, seen, { words, content, ground, judged: staff || "decided" in state }),
  };
}

interface Shown {
  readonly words: RenewalWords;
  readonly content: RenewalContent;
  readonly ground: Awaited<ReturnType<typeof renewalGround>>;
  /** Whether what was verified is shown: to the organisation, with the decision only. */
  readonly judged: boolean;
}

async function pointsOf(ports: Ports, { state, about, staff }: Seen, { words, content, ground, judged }: Shown) {
  const codes = state.opened.points.map(({ code }) => code);
  const whole = await knownOf(ports, codes, {
    ...about,
    opened: { ...state.opened, dueOn: state.opened.expiresOn },
  });
  const sheet: KnownSheet = staff ? whole : openToOrganisation(whole, about.scheme);
  const before = await lastAnswers(ports, state.opened.habilitationId);
  return state.opened.points.flatMap((point) => {
    const { code } = point;
    const of = about.scheme.surveillancePoints.find((one) => one.code === code);
    if (of === undefined) return [];
    const { heading, text, asked: wanted, consequence } = of;
    return [
      {
        ...{ code, heading, text, wanted, consequence, asked: askedOf(point, ground), qualiopi: point.qualiopi },
        ...{ known: sheet[code] ?? [], before: before[code] ?? null, answer: answerTo(content, code) },
        ...{ returned: words.returned[code] ?? null, rating: judged ? (words.ratings[code] ?? null) : null },
      },
    ];
  });
}

/** The letter of what was last decided, as soon as it is asked of the printer (R-DEC-3). */
async function letterOf({ readings }: Ports, id: string) {
  const asked = await readings.documents.lastOf(id, "letter");
  return asked && { id: asked.id, name: asked.fileName, ready: asked.fileHash !== null };
}

/** Where its agreement and the amendment of its extension stand. */
async function agreementsOf({ states }: Ports, id: string) {
  const { state: agreement } = await states.load(agreementStream, id);
  const { state: amendment } = await states.load(agreementStream, amendmentOf(id));
  return { agreement: agreement.status, amendment: amendment.status, amendmentId: amendmentOf(id) };
}
