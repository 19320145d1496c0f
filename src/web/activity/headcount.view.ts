interface Typed {
  readonly prepared: number | string;
  readonly enrolled: number | string;
  readonly gaveUp: number | string;
  readonly explanation: string;
}

const typedAll = ({ prepared, enrolled, gaveUp }: Typed): boolean =>
  [prepared, enrolled, gaveUp].every((value) => value !== "");

/** People prepared who are neither enrolled nor gave up; 0 while a number is missing. */
export const unaccounted = (typed: Typed): number =>
  typedAll(typed) ? Number(typed.prepared) - Number(typed.enrolled) - Number(typed.gaveUp) : 0;

/** What is still to be typed; undefined when it can be sent. */
export function headcountMissing(typed: Typed): string | undefined {
  if (!typedAll(typed)) return "Indiquez les trois nombres, 0 compris.";
  const left = unaccounted(typed);
  if (left < 0) return "Les inscrits et les renoncements dépassent les personnes préparées.";
  return left > 0 && typed.explanation.trim() === "" ? "Dites pourquoi." : undefined;
}
