import { html } from "ghtml";
import type { Prerequisite } from "../../domain/schemes/admission.model.ts";
import { type PrerequisiteResult, type SelfCheckResult, selfCheck } from "../../domain/schemes/selfCheck.ts";
import { counted, fullDay } from "../../domain/shared/french.ts";
import { elsewhere, type Fields, type Handler, shown, type Visit } from "./answer.ts";
import { badge, type Icon, icon, type Tone } from "./icons.ts";
import { heading } from "./layout.ts";
import { addressWith, answersIn } from "./selfCheck.page.ts";

type Outcome = PrerequisiteResult["outcome"];

interface Look {
  readonly tone: Tone;
  readonly icon: Icon;
  readonly label: string;
}

const outcomes: Readonly<Record<Outcome, Look>> = {
  met: { tone: "success", icon: "check", label: "Acquis" },
  to_prepare: { tone: "warning", icon: "alert", label: "À préparer" },
  to_examine: { tone: "info", icon: "eye", label: "À examiner" },
  blocking: { tone: "danger", icon: "stop", label: "Bloquant" },
  information: { tone: "info", icon: "info", label: "Information" },
  unanswered: { tone: "neutral", icon: "dashed", label: "Sans réponse" },
};

/** What each outcome asks of whoever answered, in all. */
const conclusions: Readonly<Record<SelfCheckResult["overall"], Look & { readonly next: string }>> = {
  ready: {
    ...outcomes.met,
    label: "Vous pouvez déposer un dossier",
    next: "Réunissez les preuves indiquées, ouvrez un compte et déposez votre candidature.",
  },
  to_examine: {
    ...outcomes.to_examine,
    label: "Vous pouvez déposer un dossier ; une réponse sera examinée",
    next: "Ouvrez un compte et exposez les faits dans votre dossier : une personne les lira avec lui.",
  },
  to_prepare: {
    ...outcomes.to_prepare,
    label: "Vous pouvez ouvrir un dossier et le compléter avant de le déposer",
    next: "Ouvrez un compte dès maintenant : le dossier se remplit à votre rythme, et garde ce qui est déjà prêt.",
  },
  blocking: {
    ...outcomes.blocking,
    label: "En l’état, une candidature ne peut pas aboutir",
    next: "Ce qui est marqué « bloquant » manque. Réglez-le d’abord ; vous pourrez ensuite refaire l’autodiagnostic.",
  },
  incomplete: {
    ...outcomes.unanswered,
    label: "Résultat provisoire : il manque des réponses",
    next: "Répondez aux questions restées ouvertes pour connaître le résultat.",
  },
};

/** What the answers of the address say, prerequisite by prerequisite and in all: to be read, printed or shared (R-APP-1). */
export const selfCheckResult: Handler = async (visit, { query }) => {
  const { prerequisites, presentation } = visit.scheme;
  const answers = answersIn(prerequisites, query);
  if (Object.keys(answers).length === 0) return elsewhere("/autodiagnostic");
  const result = selfCheck(prerequisites, answers);
  const again = addressWith("/autodiagnostic", answers);
  return shown({
    title: `${conclusions[result.overall].label} – Résultat de l’autodiagnostic`,
    section: "/autodiagnostic",
    hidden: true,
    main: html`<div class="frame narrow stack">
      !${heading({ title: "Résultat de l’autodiagnostic", trail: [{ address: again, label: "Autodiagnostic" }] })}
      !${conclusion(result, again, visit)}
      <p class="notice">${presentation.selfCheckNotice}</p>
      <section class="stack-small" aria-labelledby="detail"><h2 id="detail">Prérequis par prérequis</h2>
        <ol class="results">!${prerequisites.map((prerequisite) => item(prerequisite, result, { answers, again }))}</ol></section>
      <p class="minor">Cette page s’imprime. Son adresse contient vos réponses : gardez-la ou partagez-la pour y revenir. Elle suit le dispositif ${visit.scheme.certification.shortName}, version ${visit.scheme.version}, au ${fullDay(visit.today)}.</p>
    </div>`,
  });
};

const conclusion = ({ overall, results }: SelfCheckResult, again: string, { scheme }: Visit): string => {
  const { tone, icon: drawing, label, next } = conclusions[overall];
  const account = html`<a class="button" href="/espace/inscription">Ouvrir un compte !${icon("arrow")}</a>`;
  const questions = (look: string, words: string) => html`<a class="button ${look}" href="${again}">${words}</a>`;
  const mayApply = overall !== "blocking" && overall !== "incomplete";
  return html`<div class="verdict" data-tone="${tone}">
    <p class="verdict-word">!${icon(drawing, 26)}<strong>${label}</strong></p>
    <p>${next}</p>
    <p class="tally">!${tally(results)}</p>
    <div class="actions">!${mayApply ? account : ""}!${questions(mayApply ? "quiet" : "", mayApply ? "Modifier mes réponses" : "Reprendre mes réponses")}</div>
    !${overall === "blocking" ? html`<p class="minor">Un doute sur ce point ? Écrivez à <a href="mailto:${scheme.certifier.email}">${scheme.certifier.email}</a>.</p>` : ""}
  </div>`;
};

const order: readonly Outcome[] = ["met", "to_prepare", "to_examine", "blocking", "information", "unanswered"];

/** « 7 acquis · 2 à préparer ». */
const tally = (results: readonly PrerequisiteResult[]): string =>
  order
    .map((outcome) => ({ outcome, count: results.filter((result) => result.outcome === outcome).length }))
    .filter(({ count }) => count > 0)
    .map(({ outcome, count }) => html`<span>${countedOutcome(count, outcomes[outcome].label.toLowerCase())}</span>`)
    .join("");

/** Only nouns and adjectives in -ant agree in number here. */
const countedOutcome = (count: number, label: string): string =>
  label === "bloquant" || label === "information" ? counted(count, label) : counted(count, label, label);

interface Given {
  readonly answers: Fields;
  readonly again: string;
}

const item = (prerequisite: Prerequisite, result: SelfCheckResult, { answers, again }: Given): string => {
  const { code, title, evidence } = prerequisite;
  const found = result.results.find((one) => one.code === code);
  const outcome = found?.outcome ?? "unanswered";
  const chosen = prerequisite.answers.find(({ id }) => id === answers[code]);
  return html`<li class="result" data-tone="${outcomes[outcome].tone}">
    <div class="result-head"><h3>${title}</h3>!${badge(outcomes[outcome])}</div>
    !${
      chosen === undefined
        ? html`<p>Vous n’avez pas répondu à cette question. <a href="${again}#${code}">Y répondre</a></p>`
        : html`<p class="given">${chosen.label}</p><p>${found?.message ?? ""}</p>`
    }
    !${outcome === "met" ? "" : html`<p class="minor"><strong>Preuve attendue :</strong> ${evidence}</p>`}
  </li>`;
};
