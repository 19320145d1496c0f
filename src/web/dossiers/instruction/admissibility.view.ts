import { count } from "../../ui/format.ts";
import type { Fields } from "../../ui/useKeptFields.ts";
import type { ApplicationScheme, Dossier } from "../dossier.query.ts";

type Theme = ApplicationScheme["themes"][number];
type ThemeCode =
  | "professionalism"
  | "teaching_capacity"
  | "certification_requirements"
  | "qualiopi"
  | "transparency"
  | "impartiality";

const themeCodes: readonly ThemeCode[] = [
  ...(["professionalism", "teaching_capacity", "certification_requirements"] as const),
  ...(["qualiopi", "transparency", "impartiality"] as const),
];

/** The judgement of the themes as it stands, and why it is not enough to conclude. */
export interface Judged {
  readonly themes: readonly { readonly theme: ThemeCode; readonly satisfied: boolean; readonly note: string }[];
  readonly incomplete: string | undefined;
  readonly unsatisfied: boolean;
}

/** Each theme asks for an opinion and its reasons (R-APP-2). */
export function themesJudged(themes: readonly Pick<Theme, "code" | "judged">[], fields: Fields): Judged {
  const asked = themeCodes.filter((code) => themes.some((theme) => theme.code === code && theme.judged));
  const given = asked.flatMap((theme) => {
    const verdict = fields[`${theme}.satisfied`];
    const note = (fields[`${theme}.note`] ?? "").trim();
    return verdict === undefined || note === "" ? [] : [{ theme, note, satisfied: verdict === "yes" }];
  });
  const left = asked.length - given.length;
  return {
    themes: given,
    incomplete: left === 0 ? undefined : `Donnez un avis motivé sur chaque thème : il reste ${count(left, "thème")}.`,
    unsatisfied: given.some(({ satisfied }) => !satisfied),
  };
}

/** Why there is no opinion to give nor to read. */
export const whyNothing = (status: Dossier["status"]): { readonly what: string; readonly why: string } =>
  status === "draft" || status === "incomplete"
    ? {
        what: "L’organisme a la main.",
        why: "L’avis sur la recevabilité se donne une fois la candidature déposée.",
      }
    : {
        what: "Aucun avis n’a été donné sur la recevabilité.",
        why: "La candidature a pris fin avant.",
      };

/** What has to be done elsewhere before an application can be accepted. */
export function openGates({ id, programme, managerName }: Pick<Dossier, "id" | "programme" | "managerName">) {
  return [
    ...(managerName === null
      ? [{ text: "Confier le dossier à un chargé d’affaires", to: `/dossiers/${id}/suivi` }]
      : []),
    ...programmeGate(id, programme?.status),
  ];
}

function programmeGate(id: string, status: string | undefined) {
  if (status === "approved") return [];
  return status === "changes_requested"
    ? [{ text: "Demander à l’organisme une nouvelle version du programme", to: `/dossiers/${id}/candidature` }]
    : [{ text: "Vérifier le programme, compétence par compétence", to: `/dossiers/${id}/programme` }];
}

/** Why the application cannot be accepted now; undefined when it can. */
export function whyNotAccept({ incomplete, unsatisfied }: Judged, gated: boolean, reason: string): string | undefined {
  if (gated) return "Terminez d’abord ce qui est indiqué en haut de la page.";
  if (incomplete !== undefined) return incomplete;
  if (unsatisfied) return "Un thème n’est pas satisfait : demandez des compléments, ou proposez un refus.";
  return reason.trim() === "" ? "Écrivez la conclusion." : undefined;
}

/** A coded ground chosen for a refusal, with the facts of the case. */
export interface ChosenGround {
  readonly code: string;
  readonly detail: string;
}

const prefix = "ground.";

/** The grounds chosen so far, in the order they were. */
export const groundsChosen = (fields: Fields): readonly ChosenGround[] =>
  Object.entries(fields).flatMap(([name, detail]) =>
    name.startsWith(prefix) ? [{ code: name.slice(prefix.length), detail }] : [],
  );

export const groundField = (code: string): string => `${prefix}${code}`;

/** Why a refusal cannot be proposed now; undefined when it can (R-APP-3). */
export function whyNotRefuse({ incomplete }: Judged, grounds: readonly ChosenGround[]): string | undefined {
  if (grounds.length === 0) return "Choisissez au moins un motif.";
  if (grounds.some(({ detail }) => detail.trim() === "")) return "Précisez chaque motif par les faits du dossier.";
  return incomplete;
}
