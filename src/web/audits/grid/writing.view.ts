/** What a nonconformity is written with: the help shown beside its two texts. */
export const writingHelp = {
  finding:
    "Le fait constaté, la pièce ou la personne entendue (par sa fonction), la date, et l’écart avec le niveau attendu.",
  findingModel: "Le [date], [pièce ou entretien] montre que [fait], alors que le niveau attendu demande [exigence].",
  risk: "Ce que cet écart peut entraîner pour les stagiaires, les financeurs ou la certification.",
  riskModel: "Un stagiaire peut [conséquence], parce que [lien avec le fait].",
} as const;

const impressions =
  /\b(semble|semblent|il me semble|probablement|sans doute|visiblement|je pense|on dirait|apparemment)\b/iu;
const judgements =
  /\b(négligen\w*|incompéten\w*|mauvaise foi|amateur\w*|désinvolt\w*|inadmissible\w*|malhonnête\w*)\b/iu;
const contact = /[\w.+-]+@[\w-]+\.\w+|\b0[1-9](?:[ .]?\d{2}){4}\b/u;
const short = 40;

/** Advice on a finding being written, never a refusal; nothing while it is empty. */
export function findingAdvice(finding: string): readonly string[] {
  const text = finding.trim();
  if (text === "") return [];
  return [
    ...(text.length < short ? ["Dites aussi sur quoi vous vous fondez : pièce, entretien, date."] : []),
    ...(impressions.test(text) ? ["Un constat rapporte un fait vérifié, pas une impression."] : []),
    ...(judgements.test(text) ? ["Décrivez le fait, sans juger les personnes."] : []),
    ...(/\[[^\]]+\]/u.test(text) ? ["Complétez ce qui est entre crochets."] : []),
    ...(contact.test(text)
      ? ["Retirez les coordonnées : une personne est désignée par sa fonction ou ses initiales."]
      : []),
  ];
}

/** Advice on a risk being written beside its finding. */
export function riskAdvice(risk: string, finding: string): readonly string[] {
  const text = risk.trim();
  if (text === "") return [];
  return [
    ...(text === finding.trim() ? ["Le risque dit ce qui peut arriver ; il ne répète pas le constat."] : []),
    ...(/\[[^\]]+\]/u.test(text) ? ["Complétez ce qui est entre crochets."] : []),
  ];
}
