import { html } from "ghtml";
import type { Prerequisite, PrerequisiteAnswer } from "../../domain/schemes/admission.model.ts";
import { counted } from "../../domain/shared/french.ts";
import { elsewhere, type Fields, field, type Handler, type Page, shown, type Visit } from "./answer.ts";
import { icon, note } from "./icons.ts";
import { heading } from "./layout.ts";

/** The answers given, by code of prerequisite, as an address or a form carries them; an unknown one counts as none. */
export const answersIn = (prerequisites: readonly Prerequisite[], fields: Fields): Fields =>
  Object.fromEntries(
    prerequisites.flatMap(({ code, answers }) =>
      answers.some(({ id }) => id === field(fields, code)) ? [[code, field(fields, code)]] : [],
    ),
  );

/** An address that keeps the answers, so that it can be shared, printed or come back to. */
export const addressWith = (path: string, answers: Fields): string => `${path}?${new URLSearchParams(answers)}`;

/** The questions of the self-check, with the answers that the address holds (R-APP-1). */
export const selfCheckForm: Handler = async (visit, { query }) =>
  shown(formPage(visit, answersIn(visit.scheme.prerequisites, query), false));

/** Takes the answers: the result when all are there or when asked for; otherwise the questions again, the open ones pointed out. */
export const selfCheckSent: Handler = async (visit, { form }) => {
  const { prerequisites } = visit.scheme;
  const answers = answersIn(prerequisites, form);
  const complete = prerequisites.every(({ code }) => answers[code] !== undefined);
  const anyway = field(form, "provisoire") !== "" && Object.keys(answers).length > 0;
  return complete || anyway
    ? elsewhere(addressWith("/autodiagnostic/resultat", answers))
    : shown(formPage(visit, answers, true));
};

const formPage = ({ scheme }: Visit, answers: Fields, sent: boolean): Page => {
  const { prerequisites, presentation } = scheme;
  const open = prerequisites.filter(({ code }) => answers[code] === undefined);
  const questions = counted(prerequisites.length, "question");
  return {
    title: sent ? `Erreur : ${counted(open.length, "question")} sans réponse – Autodiagnostic` : "Autodiagnostic",
    section: "/autodiagnostic",
    ...(sent ? { status: 422 } : {}),
    main: html`<div class="frame narrow stack">
      !${heading({ title: "Votre organisme peut-il candidater ?", lead: `${questions} sur vos prérequis, dix minutes, sans compte. Rien n’est conservé.` })}
      !${sent ? errors(open) : html`<p class="notice">${presentation.selfCheckNotice}</p>`}
      <form method="post" action="/autodiagnostic" class="stack questions" novalidate>
        !${prerequisites.map((prerequisite, rank) => question(prerequisite, { rank, answers, sent }))}
        <div class="actions">
          <button class="button" type="submit">Voir le résultat</button>
          !${sent ? html`<button class="button quiet" type="submit" name="provisoire" value="oui">Voir un résultat provisoire</button>` : ""}
        </div>
      </form>
    </div>`,
  };
};

const errors = (open: readonly Prerequisite[]): string =>
  note({
    tone: "danger",
    icon: "alert",
    body: html`<div id="erreurs" role="alert">
      <h2>${open.length === 1 ? "Une question est restée sans réponse" : `${counted(open.length, "question")} sont restées sans réponse`}</h2>
      <p>Vos autres réponses sont gardées.</p>
      <ul>!${open.map(({ code, title }) => html`<li><a href="#${code}">${title}</a></li>`)}</ul>
    </div>`,
  });

interface Given {
  readonly rank: number;
  readonly answers: Fields;
  readonly sent: boolean;
}

const question = (prerequisite: Prerequisite, { rank, answers, sent }: Given): string => {
  const { code, title, requirement, evidence } = prerequisite;
  const missing = sent && answers[code] === undefined;
  const described = missing ? `${code}-erreur ${code}-exigence` : `${code}-exigence`;
  return html`<fieldset class="question" id="${code}" aria-describedby="${described}" !${missing ? 'data-missing="true"' : ""}>
    <legend><span class="rank">${rank + 1}</span><span><span class="theme">${title}</span>${prerequisite.question}</span></legend>
    !${missing ? html`<p class="error" id="${code}-erreur">!${icon("alert", 16)} Choisissez une réponse.</p>` : ""}
    <div class="choices">!${prerequisite.answers.map((answer) => choice(code, answer, answers[code] === answer.id))}</div>
    <details><summary>Ce qui est attendu, et sa preuve</summary>
      <p id="${code}-exigence">${requirement}</p>
      <p><strong>Preuve :</strong> ${evidence}</p></details>
  </fieldset>`;
};

const choice = (code: string, { id, label }: PrerequisiteAnswer, chosen: boolean): string =>
  html`<label class="choice"><input type="radio" name="${code}" value="${id}" !${chosen ? "checked" : ""} /><span>${label}</span></label>`;
