import type { ErrorCode } from "yaml";

const alias = "un renvoi (« & », « * ») est mal écrit";
const structure = "la structure n’est pas celle attendue : vérifiez les retraits, les tirets et les deux-points";
const key = "une clé doit tenir sur une ligne et être suivie de « : »";

/** What is wrong in a file, for somebody who writes a scheme and not a parser. */
export const yamlFaults: Readonly<Record<ErrorCode, string>> = {
  ALIAS_PROPS: alias,
  BAD_ALIAS: alias,
  MULTIPLE_ANCHORS: alias,
  BAD_COLLECTION_TYPE: structure,
  BLOCK_IN_FLOW: structure,
  IMPOSSIBLE: structure,
  BAD_DIRECTIVE: "une ligne qui commence par « % » n’est pas comprise",
  BAD_DQ_ESCAPE: "après « \\ », ce caractère n’est pas compris : doublez la barre, ou utilisez des apostrophes",
  BAD_INDENT: "le retrait de cette ligne ne correspond pas à celui des lignes voisines",
  BAD_PROP_ORDER: structure,
  BAD_SCALAR_START: "une valeur qui commence par ce caractère doit être entre guillemets",
  BLOCK_AS_IMPLICIT_KEY: "« : » ne peut pas apparaître deux fois sur une ligne : mettez la valeur entre guillemets",
  DUPLICATE_KEY: "cette clé est écrite deux fois",
  KEY_OVER_1024_CHARS: key,
  MULTILINE_IMPLICIT_KEY: key,
  NON_STRING_KEY: key,
  MISSING_CHAR: "il manque un guillemet, une virgule, « : » ou une espace",
  MULTIPLE_DOCS: "un seul document est attendu : retirez la ligne « --- »",
  MULTIPLE_TAGS: "un type (« ! ») est mal écrit",
  TAG_RESOLVE_FAILED: "un type (« ! ») est mal écrit",
  RESOURCE_EXHAUSTION: "les renvois sont trop nombreux",
  TAB_AS_INDENT: "une tabulation sert de retrait : remplacez-la par des espaces",
  UNEXPECTED_TOKEN: structure,
};
