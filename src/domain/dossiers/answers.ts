import type { MandatoryField } from "../schemes/admission.model.ts";
import { emailProblem, postcodeProblem, websiteProblem } from "../shared/identifiers.ts";
import type { DossierContent } from "./content.model.ts";

type Section = keyof DossierContent;

/** An answer that is given, but not as it can be filed. */
export type WrongAnswer =
  | { readonly code: "email-invalid"; readonly section: "people"; readonly path: string; readonly email: string }
  | {
      readonly code: "postcode-invalid";
      readonly section: "identity";
      readonly path: string;
      readonly postcode: string;
    }
  | { readonly code: "website-invalid"; readonly section: "identity"; readonly path: string; readonly website: string }
  | {
      readonly code: "text-too-long";
      readonly section: Section;
      readonly path: string;
      readonly label: string | null;
      readonly excess: number;
    };

/** The most characters of an answer that is filed; a draft keeps more, so that nothing typed is lost. */
export const longestAnswer = { short: 300, long: 6000 } as const;

/** The answers written at length; every other text is a short one. Identifiers in a path are left out. */
const writtenAtLength: ReadonlySet<string> = new Set([
  "people.absence",
  "trainers.qualifications",
  ...["audience", "durationReason", "sequences.method", "sequences.formativeAssessment"].map((p) => `programme.${p}`),
  ...["tools", "onSite", "distance"].map((p) => `means.${p}`),
  ...["draft", "places"].map((p) => `communication.${p}`),
  ...["detail", "intermediariesDetail"].map((p) => `subcontracting.${p}`),
  "links.personalDetail",
  "statements.probityDetail",
]);

/** Addresses, postcodes, sites and texts that cannot be filed as they are; what is not given is said elsewhere (R-APP-4, R-APP-6). */
export const wrongAnswers = (content: DossierContent, fields: readonly MandatoryField[]): readonly WrongAnswer[] => [
  ...postcodePoints(content),
  ...websitePoints(content),
  ...emailPoints(content),
  ...textsOf(content).flatMap((text) => tooLong(text, fields)),
];

function postcodePoints({ identity: { postcode } }: DossierContent): readonly WrongAnswer[] {
  if (postcode.trim() === "" || postcodeProblem(postcode) === null) return [];
  return [{ code: "postcode-invalid", section: "identity", path: "identity.postcode", postcode }];
}

function websitePoints({ identity: { website } }: DossierContent): readonly WrongAnswer[] {
  if (websiteProblem(website) !== "wrong-form") return [];
  return [{ code: "website-invalid", section: "identity", path: "identity.website", website }];
}

const emailPoints = ({ people: { legalRepresentative, referent } }: DossierContent): readonly WrongAnswer[] =>
  Object.entries({ legalRepresentative, referent })
    .filter(([, { email }]) => email.trim() !== "" && emailProblem(email) !== null)
    .map(([whose, { email }]) => ({
      code: "email-invalid",
      section: "people",
      path: `people.${whose}.email`,
      email,
    }));

interface Text {
  readonly section: Section;
  /** Where the field is on screen. */
  readonly path: string;
  readonly most: number;
  readonly text: string;
}

function tooLong({ section, path, most, text }: Text, fields: readonly MandatoryField[]): readonly WrongAnswer[] {
  const excess = text.trim().length - most;
  const label = fields.find((field) => field.path === path)?.label ?? null;
  return excess > 0 ? [{ code: "text-too-long", section, path, label, excess }] : [];
}

/** The sections where texts are typed; under `documents` are identifiers. */
const typed = [
  ...(["identity", "activity", "qualiopi", "people", "trainers", "programme", "means"] as const),
  ...(["communication", "subcontracting", "links", "statements"] as const),
] satisfies readonly Section[];

/** Every text typed in the application, with its place. */
const textsOf = (content: DossierContent): readonly Text[] =>
  typed.flatMap((section) =>
    leaves(content[section], section, section).map(({ path, kind, text }) => ({
      ...{ section, path, text },
      most: writtenAtLength.has(kind) ? longestAnswer.long : longestAnswer.short,
    })),
  );

interface Leaf {
  readonly path: string;
  readonly kind: string;
  readonly text: string;
}

function leaves(value: unknown, path: string, kind: string): readonly Leaf[] {
  if (typeof value === "string") return [{ path, kind, text: value }];
  if (Array.isArray(value)) return value.flatMap((item) => leaves(item, `${path}.${nameOf(item)}`, kind));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => leaves(part, `${path}.${key}`, `${kind}.${key}`));
}

/** A place, a trainer and a sequence are named by their identifier, a passage by the competence that it shows. */
function nameOf(item: unknown): string {
  if (typeof item !== "object" || item === null) return "";
  if ("id" in item && typeof item.id === "string") return item.id;
  return "competence" in item && typeof item.competence === "string" ? item.competence : "";
}
