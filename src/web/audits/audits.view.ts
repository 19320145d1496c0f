import { plainDay } from "../ui/format.ts";
import type { ListState } from "../ui/listState.ts";
import type { ListedAudit } from "./audit.query.ts";
import { badgeOfAudit } from "./audits.badges.ts";

/** The filters of the list, by their names in the address. */
export const statusKey = "statut";
export const auditorKey = "auditeur";

const folded = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const over: readonly ListedAudit["status"][] = ["complete", "cancelled"];

/** Those under way first, the nearest first and those without a date before; then those that are over, the last one first. */
function inOrder(audits: readonly ListedAudit[]): readonly ListedAudit[] {
  const dated = ({ auditOn }: ListedAudit) => auditOn ?? "";
  const underWay = audits.filter(({ status }) => !over.includes(status));
  const done = audits.filter(({ status }) => over.includes(status));
  return [
    ...underWay.toSorted((a, b) => dated(a).localeCompare(dated(b))),
    ...done.toSorted((a, b) => dated(b).localeCompare(dated(a))),
  ];
}

/** The audits that the filters keep. */
export function keptAudits(audits: readonly ListedAudit[], { filters, text }: ListState): readonly ListedAudit[] {
  const statuses = filters.get(statusKey) ?? [];
  const auditors = filters.get(auditorKey) ?? [];
  const sought = folded(text);
  return inOrder(audits).filter(
    (one) =>
      (statuses.length === 0 || statuses.includes(badgeOfAudit(one).label)) &&
      (auditors.length === 0 || auditors.includes(one.auditorId)) &&
      folded(`${one.organisationName} ${one.number}`).includes(sought),
  );
}

/** The statuses present, each once, with how many audits are there. */
export function statusOptions(audits: readonly ListedAudit[]) {
  const byLabel = Map.groupBy(audits, (one) => badgeOfAudit(one).label);
  return [...byLabel].map(([label, ofStatus]) => ({ value: label, label, count: ofStatus.length }));
}

/** The auditors present, each once, with how many audits they have. */
export function auditorOptions(audits: readonly ListedAudit[]) {
  const byAuditor = Map.groupBy(audits, ({ auditorId }) => auditorId);
  return [...byAuditor].map(([value, theirs]) => ({
    ...{ value, label: theirs[0]?.auditorName ?? "", count: theirs.length },
  }));
}

const msPerDay = 86_400_000;

const plus = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * msPerDay).toISOString().slice(0, 10);

/** The Monday of the week of a day. */
function mondayOf(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return plus(day, weekday === 0 ? -6 : 1 - weekday);
}

/** A week of audits: from its Monday, those held in it, in order. */
export interface Week {
  readonly monday: string;
  readonly friday: string;
  readonly audits: readonly ListedAudit[];
}

const off: readonly ListedAudit["status"][] = ["cancelled", "postponed"];

const monthOf = (day: string): string => plainDay(day).split(" ")[1] ?? "";

/** « du 23 au 27 novembre », « du 30 novembre au 4 décembre » */
export function weekWords({ monday, friday }: Pick<Week, "monday" | "friday">): string {
  const words = (day: string) => plainDay(day).split(" ").slice(0, 2).join(" ");
  const same = monthOf(monday) === monthOf(friday);
  return `du ${same ? (words(monday).split(" ")[0] ?? "") : words(monday)} au ${words(friday)}`;
}

/** This week and the next one, whatever the filters of the list. */
export function weeksFrom(today: string, audits: readonly ListedAudit[]): readonly [Week, Week] {
  const monday = mondayOf(today);
  const week = (from: string): Week => ({
    monday: from,
    friday: plus(from, 4),
    audits: audits
      .filter(
        ({ auditOn, status }) =>
          auditOn !== null && auditOn >= from && auditOn < plus(from, 7) && !off.includes(status),
      )
      .toSorted((a, b) => (a.auditOn ?? "").localeCompare(b.auditOn ?? "")),
  });
  return [week(monday), week(plus(monday, 7))];
}
