import { type AuditDay, auditDays } from "../../domain/audits/audit.days.ts";
import type { ScheduledAudit } from "../../domain/audits/audit.model.ts";
import { counted, grouped, listed } from "../../domain/shared/french.ts";
import type { MissionOrderSheet } from "../ports/printing.audits.ts";
import type { Fact } from "../ports/printing.ts";
import { type AuditFile, headOf } from "./auditSheet.ts";
import { attendeeNames, modeNames } from "./wording.ts";

/** The days for which somebody is sent: agreed, and still to come or under way. */
const mission: readonly AuditDay["standing"][] = ["confirmed", "planned"];

/** The days of a mission, each once; none while they are only proposed, or once the audit is held. */
export const missionDays = (state: ScheduledAudit): readonly AuditDay[] =>
  auditDays(state).filter(({ auditor, standing }) => auditor === state.auditor && mission.includes(standing));

/** The mission order of the team of an audit, issued by who follows the file; null before its days are agreed. */
export function missionSheet(file: AuditFile, manager: string): MissionOrderSheet | null {
  const { state, scheme, name } = file.seen;
  const days = missionDays(state);
  if (days.length === 0) return null;
  const { certification, mission: texts } = scheme;
  return {
    ...headOf(file),
    mandate: `${scheme.certifier.name} confie à l’équipe ci-dessous la conduite de cet audit, pour l’habilitation de l’organisme à préparer les candidats à la certification ${certification.shortName} (${certification.number}).`,
    team: [
      { name: name(state.auditor), mission: state.sharing.length === 0 ? "Auditeur" : "Responsable d’audit" },
      ...state.sharing.map(({ auditor, criteria }) => ({
        name: name(auditor),
        mission: `Auditeur, ${criteriaIn(criteria)}`,
      })),
    ],
    facts: factsOf(file),
    days: days.map(({ day: on, from, until }) => ({ on, from, until })),
    scope: scopeOf(file),
    conduct: texts.conduct,
    costs: texts.costs ?? "",
    issuedBy: { name: manager, role: attendeeNames.account_manager },
    designation:
      "Autorisation d’auditer et absence de lien avec l’organisme vérifiées à la désignation, et conservées avec elle.",
  };
}

const criteriaIn = (criteria: readonly string[]): string =>
  criteria.length === 1 ? `critère ${criteria.join()}` : `critères ${listed(criteria)}`;

function factsOf({ seen, content, number, organisationName }: AuditFile): readonly Fact[] {
  const { identity, people } = content;
  const town = [identity.postcode, identity.city].filter((part) => part !== "").join(" ");
  const lines = [
    ["Organisme", organisationName],
    ["SIRET", grouped(identity.siret)],
    ["Adresse", [identity.address, town].filter((part) => part !== "").join(", ")],
    ["Dossier", number],
    ["Mode", modeNames[seen.state.mode]],
    ["Contact sur place", contactIn(people.referent)],
    ["Représentant légal", contactIn(people.legalRepresentative)],
  ] as const;
  return lines.filter(([, value]) => value !== "").map(([label, value]) => ({ label, value }));
}

const contactIn = ({ name, phone, email }: AuditFile["content"]["people"]["referent"]): string =>
  [name, phone, email].filter((part) => part !== "").join(", ");

/** What the audit sees: the indicators of its plan, or what its occasion and its type say before there is one. */
function scopeOf({ seen }: AuditFile): string {
  const { state, scheme } = seen;
  const referential = `Référentiel qualité de l’habilitation, version ${scheme.version}.`;
  if ("plan" in state) {
    const codes = state.plan.indicators.map(({ code }) => code);
    return `${referential} ${counted(codes.length, "indicateur")} : ${codes.join(", ")}.`;
  }
  const { indicators } = state.occasion;
  return indicators.length === 0
    ? `${referential} Les indicateurs applicables sont fixés par le plan d’audit.`
    : `${referential} Indicateurs désignés : ${indicators.join(", ")}.`;
}
