import type { ExchangeFormat, ExchangeRefusal } from "../domain/bank/exchange.model.ts";
import { nbsp } from "../domain/shared/french.ts";
import type { Sentences } from "./refusals.ts";

/** Formats under the names by which people know them. */
const formatNames: Readonly<Record<ExchangeFormat, string>> = {
  moodle: "Moodle XML",
  gift: "GIFT",
  aiken: "Aiken",
  qti22: `QTI${nbsp}2.2`,
  qti30: `QTI${nbsp}3.0`,
};

const everyFormat = `Moodle XML, GIFT, Aiken, QTI${nbsp}2.2 et QTI${nbsp}3.0`;
const written = (count: number): string => count.toLocaleString("fr-FR");
const megabytes = (bytes: number): string => `${Math.floor(bytes / (1024 * 1024))}${nbsp}Mo`;

/** Why a whole file of questions is not read, and what to do. */
export const exchangeRefusals: Sentences<ExchangeRefusal> = {
  "exchange/empty-file": { status: 422, say: () => "Ce fichier est vide. Choisissez-en un autre." },
  "exchange/too-large": {
    status: 413,
    say: ({ limit }) => `Ce fichier dépasse ${megabytes(limit)}. Répartissez les questions dans plusieurs fichiers.`,
  },
  "exchange/format-unknown": {
    status: 422,
    say: () => `Ce fichier n’a la forme d’aucun des formats acceptés${nbsp}: ${everyFormat}.`,
  },
  "exchange/other-format": {
    status: 422,
    say: ({ expected, found }) =>
      `Ce fichier est au format ${formatNames[found]} et non ${formatNames[expected]}. Choisissez ce format, ou un autre fichier.`,
  },
  "exchange/encoding-unreadable": {
    status: 422,
    say: ({ declared }) =>
      declared === null
        ? "Les caractères de ce fichier ne se lisent pas. Enregistrez-le en UTF-8."
        : `Ce fichier annonce le codage «${nbsp}${declared}${nbsp}», avec lequel il ne se lit pas. Enregistrez-le en UTF-8.`,
  },
  "exchange/malformed": {
    status: 422,
    say: ({ line }) =>
      `Le XML de ce fichier est mal formé à la ligne ${line}. Exportez-le de nouveau depuis son outil.`,
  },
  "exchange/document-type-declared": {
    status: 422,
    say: ({ line }) =>
      `Ce fichier déclare un type de document (DOCTYPE) à la ligne ${line}. Par sécurité, aucun n’est accepté${nbsp}: retirez cette déclaration.`,
  },
  "exchange/too-deep": {
    status: 422,
    say: ({ line }) => `À la ligne ${line}, trop d’éléments sont imbriqués les uns dans les autres pour une question.`,
  },
  "exchange/archive-unreadable": {
    status: 422,
    say: () => "Cette archive ZIP est abîmée ou protégée. Exportez-la de nouveau depuis son outil.",
  },
  "exchange/archive-without-manifest": {
    status: 422,
    say: () =>
      `Cette archive ne contient pas de fichier «${nbsp}imsmanifest.xml${nbsp}»${nbsp}: ce n’est pas un paquet QTI.`,
  },
  "exchange/archive-too-large": {
    status: 413,
    say: ({ limit }) =>
      `Une fois décompressée, cette archive est démesurée pour une banque de questions (plus de ${megabytes(limit)}, ou presque rien que du vide). Elle n’est pas lue.`,
  },
  "exchange/archive-too-many-files": {
    status: 413,
    say: ({ limit }) =>
      `Cette archive contient plus de ${written(limit)}${nbsp}fichiers. Répartissez les questions dans plusieurs archives.`,
  },
  "exchange/too-heavy-to-read": {
    status: 413,
    say: () =>
      "La lecture de ce fichier a pris trop de temps ou de mémoire et a été arrêtée. Répartissez les questions dans plusieurs fichiers.",
  },
  "exchange/no-question": { status: 422, say: () => "Ce fichier ne contient aucune question." },
  "exchange/too-many-questions": {
    status: 413,
    say: ({ limit }) =>
      `Ce fichier contient plus de ${written(limit)}${nbsp}questions. Répartissez-les dans plusieurs fichiers.`,
  },
};
