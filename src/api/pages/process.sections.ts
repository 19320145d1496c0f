import { html } from "ghtml";
import type { GroundFamily } from "../../domain/schemes/grounds.model.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import type { SurveillanceContent, SurveillancePoint } from "../../domain/schemes/surveillance.model.ts";
import { counted } from "../../domain/shared/french.ts";

/** On what an application is judged: themes, prerequisites, programme, quality referential. */
export const judged = (scheme: Scheme): string => {
  const { themes, prerequisites, rulebook, observations } = scheme;
  const counts = themes.filter((theme) => theme.judged);
  return html`<p>La candidature est jugée sur ${counted(counts.length, "thème")}.</p>
    <dl class="terms">!${counts.map(({ title, description }) => html`<div><dt>${title}</dt><dd>${description}</dd></div>`)}</dl>
    <h3>Les prérequis</h3>
    <ol class="plain">!${prerequisites.map(({ title, requirement }) => html`<li><strong>${title}.</strong> ${requirement}</li>`)}</ol>
    <h3>Le programme</h3>
    <p>Le programme couvre chacune des ${counted(rulebook.programme.competences, "compétence")} ; une compétence non couverte empêche son approbation. ${counted(rulebook.programme.recommendedDays, "jour")} de formation sont recommandés, jamais imposés : une durée moindre donne lieu à une observation.</p>
    <h3>La qualité</h3>
    <p>L’audit suit un <a href="/habilitation/referentiel">référentiel consacré à l’habilitation</a>. Chaque indicateur qui s’applique doit être conforme : aucun n’en compense un autre.</p>
    <p>Ne sont jamais, à elles seules, une non-conformité :</p>
    <ul>!${observations.map(({ text }) => html`<li>${text}</li>`)}</ul>`;
};

/** What is watched once an organisation is habilitated, when, and what it provides. */
export const maintained = ({ surveillanceContents, surveillancePoints }: Scheme): string => {
  const points = (heading: SurveillancePoint["heading"]) =>
    surveillancePoints.filter((point) => point.heading === heading);
  return html`<ol class="milestones">!${surveillanceContents.map(milestone)}</ol>
    <h3>Ce qui est contrôlé</h3>
    <div class="halves">
      <div><h4>Qualité globale des formations</h4><ul>!${points("quality").map(({ text }) => html`<li>${text}</li>`)}</ul></div>
      <div><h4>Respect des exigences de la certification</h4><ul>!${points("requirements").map(({ text }) => html`<li>${text}</li>`)}</ul></div>
    </div>
    <p>Une plainte fondée, une anomalie ou des résultats insuffisants peuvent aussi conduire à un audit complémentaire. Un décideur l’ordonne ; ce n’est pas une sanction.</p>`;
};

const milestone = ({ title, due, provided }: SurveillanceContent): string =>
  html`<li><h3>${title}</h3><p class="minor">${due}</p><ul>!${provided.map((item) => html`<li>${item}</li>`)}</ul></li>`;

/** What may lead to a suspension or a withdrawal, and what each means. */
export const sanctioned = ({ grounds, rulebook }: Scheme): string => {
  const labels = (family: GroundFamily, kept: (serious: boolean) => boolean = () => true) =>
    grounds
      .filter((ground) => ground.family === family && kept(ground.seriousInfringement))
      .map(({ label }) => html`<li>${label}</li>`);
  return html`<p>Une sanction est une décision motivée, prise par une personne qui n’a pas évalué l’organisme. Les griefs sont notifiés et l’organisme présente ses observations avant tout retrait, et avant une suspension sauf urgence motivée.</p>
    <h3>La suspension, ${counted(rulebook.suspension.months, "mois", "mois")}</h3>
    <p>Pendant ce temps : aucun nouveau stagiaire, aucune session nouvelle, aucune mention publique. La lettre dit, manquement par manquement, la preuve attendue et sa date. La levée est une décision, possible avant le dernier jour. Motifs possibles :</p>
    <ul>!${labels("suspension")}</ul>
    <h3>Le retrait, définitif</h3>
    <p>Il intervient quand les manquements d’une suspension ne sont pas corrigés à temps :</p>
    <ul>!${labels("withdrawal", (serious) => !serious)}</ul>
    <p>ou pour un manquement grave :</p>
    <ul>!${labels("withdrawal", (serious) => serious)}</ul>
    <h3>Les fins sans faute</h3>
    <ul>!${labels("end")}</ul>
    <p>Une personne inscrite à l’examen avant une suspension ou une fin garde le droit de s’y présenter pendant ${counted(rulebook.habilitation.examRightMonths, "mois", "mois")}.</p>`;
};
