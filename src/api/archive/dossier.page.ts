import { html } from "ghtml";
import type { DossierArchive } from "../../application/dossiers/readArchive.ts";
import { type FactGroup, factsOf, readSections, sectionNames } from "../../contract/dossierContent.sentences.ts";
import { documentSlots } from "../../domain/dossiers/completeness.ts";
import type { Sequence } from "../../domain/dossiers/content.model.ts";
import { dayOf } from "../../domain/shared/calendar.ts";
import { clockTime, fullDay, grouped, writtenDay } from "../../domain/shared/french.ts";
import { modalityOf } from "../pages/status.ts";
import { typeset } from "../pages/typeset.ts";
import type { Piece } from "./pieces.ts";

/** A dossier as one reads it, in one page that needs nothing else than itself and the files beside it. */
export const dossierPage = (archive: DossierArchive, pieces: readonly Piece[]): string =>
  typeset(html`<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Dossier ${archive.number}</title><style>!${styles}</style></head>
<body><main>
<h1>Dossier ${archive.number}</h1>
!${head(archive)}
!${readSections.map((section) => html`<section><h2>${sectionNames[section]}</h2>!${factsOf(archive.content, section).map(group)}!${section === "programme" ? sequences(archive.content.programme.sequences) : ""}</section>`)}
!${documents(archive, pieces)}
<p>L’historique complet, avec les messages échangés, est dans le fichier <a href="historique.csv">historique.csv</a>. Les mêmes informations, pour un logiciel, sont dans <a href="dossier.json">dossier.json</a>.</p>
</main></body></html>
`);

const styles =
  "body{margin:0;background:#fff;color:#102324;font:16px/1.5 system-ui,sans-serif}main{max-width:46rem;margin:0 auto;padding:2rem 1rem}h1{font-size:1.6rem}h2{margin:2rem 0 .5rem;padding-top:1rem;border-top:1px solid #d4dddd;font-size:1.25rem}h3{margin:1rem 0 .25rem;font-size:1rem}dl{display:grid;grid-template-columns:minmax(9rem,16rem) 1fr;gap:.25rem 1rem;margin:0}dt{color:#435758}dd{margin:0;white-space:pre-line}table{width:100%;border-collapse:collapse}th,td{padding:.4rem;border-bottom:1px solid #d4dddd;text-align:left;vertical-align:top}a{color:#004e55}@media print{main{padding:0}}";

function head({ organisation, scheme, submittedOn, madeAt }: DossierArchive): string {
  const { title, number, shortName } = scheme.certification;
  return group({
    facts: [
      { label: "Organisme", value: organisation.name },
      { label: "SIREN", value: grouped(organisation.siren) },
      { label: "Certification", value: `${shortName} (${number}) : ${title}` },
      { label: "Déposé le", value: submittedOn === null ? "Pas encore déposé" : writtenDay(submittedOn) },
      { label: "Archive faite le", value: `${fullDay(dayOf(madeAt))} à ${clockTime(madeAt)}` },
    ],
  });
}

const group = ({ title, facts }: FactGroup): string =>
  html`!${title === undefined ? "" : html`<h3>${title}</h3>`}<dl>!${facts.map(({ label, value }) => html`<dt>${label}</dt><dd>${value === undefined || value === "" ? "Non renseigné" : value}</dd>`)}</dl>`;

const sequences = (all: readonly Sequence[]): string =>
  all.length === 0
    ? ""
    : html`<h3>Séquences</h3><table>
<thead><tr><th scope="col">Séquence</th><th scope="col">Modalité</th><th scope="col">Théorie</th><th scope="col">Pratique</th><th scope="col">Compétences</th><th scope="col">Méthode et évaluation</th></tr></thead>
<tbody>!${all.map(sequence)}</tbody></table>`;

const sequence = ({ title, modality, theoryHours, practiceHours, cells, method, formativeAssessment }: Sequence) =>
  html`<tr><th scope="row">${title}</th><td>${modalityOf(modality)}</td><td>${theoryHours} h</td><td>${practiceHours} h</td><td>${cells.map(({ competence, passage }) => (passage === "" ? competence : `${competence} (${passage})`)).join(", ")}</td><td>${[method, formativeAssessment].filter((text) => text !== "").join(" ; ")}</td></tr>`;

/** Each document asked for with what was given for it, then the other files. */
function documents({ scheme, content }: DossierArchive, pieces: readonly Piece[]): string {
  const given = (key: string) =>
    (content.documents[key] ?? []).flatMap((id) => pieces.filter(({ attachment }) => attachment.id === id));
  const places = scheme.documents.flatMap((document) =>
    documentSlots(content, document).flatMap(({ key, whose }) => {
      const files = given(key);
      const label = whose === null || whose === "" ? document.label : `${document.label}, ${whose}`;
      return files.length === 0 ? [] : [{ label, files }];
    }),
  );
  const placed = new Set(places.flatMap(({ files }) => files));
  const others = pieces.filter((piece) => !placed.has(piece));
  const all = others.length === 0 ? places : [...places, { label: "Autres pièces du dossier", files: others }];
  return html`<section><h2>Pièces</h2>!${all.map(({ label, files }) => html`<h3>${label}</h3><ul>!${files.map(link)}</ul>`)}!${all.length === 0 ? html`<p>Aucune pièce n’est encore déposée.</p>` : ""}</section>`;
}

const link = ({ path, attachment }: Piece): string =>
  html`<li><a href="${path.split("/").map(encodeURIComponent).join("/")}">${attachment.name}</a>, déposée le ${writtenDay(dayOf(attachment.at))}</li>`;
