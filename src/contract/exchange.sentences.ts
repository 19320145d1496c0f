import type { Alteration, CarriedField, ItemReport, Obstacle, Remark } from "../domain/bank/exchange.model.ts";
import { isObstacle } from "../domain/bank/exchange.settle.ts";
import { counted, listed, nbsp } from "../domain/shared/french.ts";
import { unreachable } from "../domain/shared/unreachable.ts";

/** What became of a question, in a word. */
export const outcomeWords: Readonly<Record<ItemReport["outcome"], string>> = {
  kept: "Reprise telle quelle",
  altered: "Reprise avec des changements",
  refused: "Non reprise",
};

const fields: Readonly<Record<CarriedField, string>> = {
  reference: "la référence",
  title: "le titre",
  explanation: "l’explication",
  theme: "le thème",
  difficulty: "la difficulté",
  recall: "la mention de question de mémoire",
  source: "la source",
  images: "les images",
};

/** Kinds of questions as Moodle, GIFT and QTI name them. */
const kinds: Readonly<Record<string, string>> = {
  description: "un texte sans question",
  essay: "une question rédigée",
  extendedTextInteraction: "une question rédigée",
  shortanswer: "une réponse courte à écrire",
  textEntryInteraction: "une réponse courte à écrire",
  numerical: "une réponse en nombre",
  sliderInteraction: "une réponse en nombre",
  matching: "un appariement",
  match: "un appariement",
  matchInteraction: "un appariement",
  associateInteraction: "un appariement",
  gapMatchInteraction: "un texte à compléter",
  gapselect: "un texte à compléter",
  multianswer: "un texte à compléter",
  cloze: "un texte à compléter",
  inlineChoiceInteraction: "un texte à compléter",
  ordered: "un classement",
  ordering: "un classement",
  orderInteraction: "un classement",
  hottextInteraction: "des mots à désigner",
  hotspotInteraction: "une zone d’image à désigner",
  selectPointInteraction: "une zone d’image à désigner",
  ddimageortext: "un glisser-déposer",
  ddmarker: "un glisser-déposer",
  ddwtos: "un glisser-déposer",
  calculated: "un calcul",
  calculatedmulti: "un calcul",
  calculatedsimple: "un calcul",
  adaptive: "une question qui change selon les réponses",
  template: "une question dont l’énoncé est tiré au hasard",
  uploadInteraction: "un fichier à déposer",
};

const written = (count: number): string => count.toLocaleString("fr-FR");
const quoted = (text: string): string => `«${nbsp}${text}${nbsp}»`;
const named = (names: readonly string[]): string =>
  names.length <= 5
    ? listed(names.map(quoted))
    : `${names.slice(0, 5).map(quoted).join(", ")} et ${names.length - 5}${nbsp}de plus`;

/** What is said of a question read or written, as a sentence. */
export const remarkSentence = (remark: Remark): string =>
  isObstacle(remark) ? obstacleSentence(remark) : alterationSentence(remark);

function alterationSentence(remark: Alteration): string {
  switch (remark.code) {
    case "formatting-removed":
      return "La mise en forme (gras, listes, tableaux, liens) est retirée, les mots sont gardés.";
    case "script-removed":
      return "Du contenu actif (script, formulaire, page incorporée) est retiré. Relisez le texte.";
    case "markdown-kept-as-text":
      return "Le texte est en Markdown. Ses signes de mise en forme sont gardés tels quels, à retirer à la main.";
    case "characters-removed":
      return "Des caractères de commande, invisibles, sont retirés.";
    case "spaces-trimmed":
      return "Les espaces au début et à la fin des textes sont retirés.";
    case "line-breaks-joined":
      return "Ce format n’a pas de retour à la ligne dans un texte. Les lignes sont mises bout à bout.";
    case "images-dropped":
      return `Images non reprises, car absentes du fichier, trop lourdes, hors de l’énoncé ou d’un type non accepté${nbsp}: ${named(remark.names)}.`;
    case "media-dropped":
      return "Le son, la vidéo, le dessin ou la formule ne sont pas repris. Vérifiez que la question se comprend sans eux.";
    case "feedback-dropped":
      return "Les commentaires propres à une réponse ne sont pas repris. Seule l’explication générale l’est.";
    case "weights-dropped":
      return "Les points de chaque réponse ne sont pas repris. Le dispositif dit comment une question se note.";
    case "labels-dropped":
      return `Étiquettes non reprises${nbsp}: ${named(remark.labels)}.`;
    case "true-false-as-choice":
      return `La question par vrai ou faux devient une question à une réponse, ${quoted("Vrai")} ou ${quoted("Faux")}.`;
    case "encoding-guessed":
      return "Le fichier ne dit pas son codage. Vérifiez les accents.";
    case "fields-not-carried":
      return `Ce format ne garde pas ${listed(remark.fields.map((field) => fields[field]))}.`;
    default:
      return unreachable(remark);
  }
}

function obstacleSentence(obstacle: Obstacle): string {
  switch (obstacle.code) {
    case "kind-not-taken":
      return `Seules les questions à choix sont reprises. Celle-ci est ${kinds[obstacle.kind] ?? `d’un autre type (${obstacle.kind || "sans nom"})`}.`;
    case "several-interactions":
      return `Cet élément pose ${counted(obstacle.count, "question")} à la fois. Séparez-les.`;
    case "text-missing":
      return "L’énoncé est vide.";
    case "too-few-options":
      return obstacle.count === 0
        ? "Aucune réponse n’est proposée."
        : "Une seule réponse est proposée. Il en faut au moins deux.";
    case "too-many-options":
      return `Trop de réponses sont proposées${nbsp}: ${obstacle.count}, pour ${obstacle.limit} au plus.`;
    case "option-empty":
      return `La réponse ${obstacle.rank} est vide.`;
    case "options-alike":
      return `Deux réponses sont identiques${nbsp}: ${quoted(obstacle.text)}.`;
    case "no-right-option":
      return "Aucune réponse n’est indiquée comme bonne.";
    case "several-right-options":
      return `La question n’attend qu’une réponse et ${obstacle.count} sont indiquées comme bonnes.`;
    case "several-answers-not-carried":
      return "Ce format n’admet qu’une bonne réponse. Cette question peut en avoir plusieurs.";
    case "reads-otherwise":
      return `Dans ce format, ce texte se lirait comme une réponse${nbsp}: ${quoted(obstacle.text)}.`;
    case "text-too-long":
      return `Un texte a ${written(obstacle.length)}${nbsp}caractères. Il en faut ${written(obstacle.limit)} au plus.`;
    case "unreadable":
      return obstacle.line === null
        ? "Cette question est incomplète ou mal écrite. Corrigez-la dans le fichier."
        : `Le fichier de cette question est mal formé à la ligne ${obstacle.line}.`;
    case "document-type-declared":
      return `Le fichier de cette question déclare un type de document (DOCTYPE) à la ligne ${obstacle.line}. Par sécurité, aucun n’est accepté${nbsp}: retirez cette déclaration.`;
    case "file-missing":
      return `Le fichier ${quoted(obstacle.name)} manque dans l’archive.`;
    default:
      return unreachable(obstacle);
  }
}
