import { html } from "ghtml";
import type { RegisterLine } from "../../application/ports/register.readings.ts";
import type { RegisterStatus, Standing } from "../../domain/register/register.model.ts";
import { addDays, type Day } from "../../domain/shared/calendar.ts";
import { listed, writtenDay } from "../../domain/shared/french.ts";
import { badge, type Icon, type Tone } from "./icons.ts";

interface Look {
  readonly label: string;
  readonly tone: Tone;
  readonly icon: Icon;
  /** What it means for whoever reads. */
  readonly meaning: string;
}

const noMore =
  "L’organisme n’est plus habilité. Il ne peut plus inscrire de stagiaires à ce titre ni annoncer qu’il prépare à la certification.";

/** Every status in a word, a colour and what it means. */
export const looks: Readonly<Record<RegisterStatus, Look>> = {
  active: {
    label: "Active",
    tone: "success",
    icon: "check",
    meaning: "L’organisme peut préparer des candidats à la certification, dans le périmètre indiqué.",
  },
  suspended: {
    label: "Suspendue",
    tone: "warning",
    icon: "pause",
    meaning:
      "L’organisme ne peut accueillir aucun nouveau stagiaire ni ouvrir de session. Les personnes déjà inscrites à l’examen gardent le droit de s’y présenter.",
  },
  withdrawn: { label: "Retirée", tone: "danger", icon: "stop", meaning: noMore },
  expired: { label: "Expirée", tone: "neutral", icon: "ended", meaning: noMore },
  terminated: { label: "Résiliée", tone: "neutral", icon: "ended", meaning: noMore },
  ended: {
    label: "Fin de certification",
    tone: "neutral",
    icon: "ended",
    meaning: "L’enregistrement de la certification a pris fin : plus aucun organisme n’y prépare.",
  },
};

/** « Suspendue – décision en cours » once its last day is over (R-SUS-3). */
export const labelOf = ({ status, awaitsDecision }: Standing): string =>
  awaitsDecision ? `${looks[status].label} – décision en cours` : looks[status].label;

/** « Active depuis le 14 avril 2026 », « Retirée le 2 mars 2027 ». */
export const sinceWords = ({ status, since, awaitsDecision }: Standing): string => {
  const lasting = status === "active" || status === "suspended";
  const words = `${looks[status].label} ${lasting ? "depuis le" : "le"} ${writtenDay(since)}`;
  return awaitsDecision ? `${words} – décision en cours` : words;
};

export const statusBadge = (standing: Standing): string =>
  badge({ ...looks[standing.status], label: labelOf(standing) }, standing.awaitsDecision);

/** The status as one sees it at a glance, with what it means. */
export const statusPanel = (standing: Standing, more = ""): string => {
  const { tone, icon, meaning } = looks[standing.status];
  return html`<div class="verdict" data-tone="${tone}">
    <p class="verdict-word">!${badge({ tone, icon, label: sinceWords(standing) }, standing.awaitsDecision)}</p>
    <p>${meaning}</p>
    !${more}
  </div>`;
};

/** Where a line of the register stands on the day it was read. */
export const standingOf = ({ status, since, reviewFrom }: RegisterLine, today: Day): Standing => ({
  status,
  since,
  awaitsDecision: reviewFrom !== null && reviewFrom <= today,
});

/** Its last day as things stand: it holds until the end of that day (R-DATE-1). */
export const lastDayOf = ({ endedOn }: Pick<RegisterLine, "endedOn">): Day => addDays(endedOn, -1);

/** The next renewal, before which day; null where nothing is to be renewed. */
export const renewalOf = ({ status, ending, endedOn }: RegisterLine): Day | null =>
  (status === "active" || status === "suspended") && ending === "expired" ? endedOn : null;

/** « Résiliée le 18 février 2027 »: the end to come of what still runs, other than its expiry (R-CHG-2, R-CERT-1). */
export const endAnnounced = ({ status, ending, endedOn }: RegisterLine): string | null =>
  (status === "active" || status === "suspended") && ending !== "expired"
    ? sinceWords({ status: ending, since: endedOn, awaitsDecision: false })
    : null;

const modalityWords: Readonly<Record<string, string>> = {
  on_site: "En présentiel",
  distance: "À distance",
  e_learning: "En e-learning",
};

export const modalities = Object.entries(modalityWords).map(([code, label]) => ({ code, label }));

/** A way of training in words; one that the scheme adds is shown as it is named. */
export const modalityOf = (code: string): string => modalityWords[code] ?? code;

/** « En présentiel, à distance et en e-learning »: the words of the agreement and of the attestation. */
export const modalitiesOf = (codes: readonly string[]): string =>
  listed(codes.map(modalityOf).map((words, rank) => (rank === 0 ? words : words.toLowerCase())));
