import { type Day, dayOf, daysBetween } from "../../domain/shared/calendar.ts";
import type { KnownVersion } from "../ports/schemeVersions.readings.ts";
import type { DailyTask } from "./daily.ts";
import { acknowledgeBy, type Concerned, eachConcerned, remindNewTerms, tellNewTerms } from "./newTermsMails.ts";
import type { Tools } from "./tools.ts";

/** Whether those concerned are told of new terms on a day. */
export const isToldOn = (
  { about }: Concerned,
  { effectiveOn, day }: { readonly effectiveOn: Day; readonly day: Day },
): boolean => scheduleOf(about, "M-235").includes(daysBetween(effectiveOn, day));

const scheduleOf = ({ scheme }: Pick<Concerned["about"], "scheme">, code: string): readonly number[] =>
  scheme.messages.find((message) => message.code === code)?.schedule ?? [];

/** Tells those concerned of new terms before they take effect, then reminds those who have not acknowledged them (M-235, M-234, R-REG-3). */
export const followNewTerms: DailyTask = {
  name: "followNewTerms",
  async run(day, tools, after) {
    const versions = await spokenOf(tools, day);
    const [place, id] = placeIn(after);
    const version = versions[place];
    if (version === undefined) return null;
    const act = (concerned: Concerned) => tell(concerned, tools, { version, day });
    const reached = await eachConcerned(tools, { of: version, on: day, after: id, act });
    if (reached !== null) return `${place} ${reached}`;
    return place + 1 < versions.length ? `${place + 1} ` : null;
  },
};

/** The rank of a version, and the habilitation after which it goes on. */
function placeIn(after: string | null): readonly [number, string | null] {
  const [rank = "0", id = ""] = (after ?? "0 ").split(" ");
  return [Number(rank), id === "" ? null : id];
}

/** The versions of which some message may speak on a day: nobody is read about the others. */
async function spokenOf({ ports }: Tools, day: Day): Promise<readonly KnownVersion[]> {
  const known = (await ports.readings.schemeVersions.all()).filter(({ publishedAt }) => publishedAt !== null);
  const schemes = await Promise.all(known.map((version) => ports.schemes.get(version)));
  const speaks = (code: string, days: number) => schemes.some((scheme) => scheduleOf({ scheme }, code).includes(days));
  return known.filter(({ scheme, effectiveOn }) => {
    const isLater = known.some((other) => other.scheme === scheme && other.effectiveOn < effectiveOn);
    const announced = speaks("M-235", daysBetween(effectiveOn, day));
    return isLater && (announced || speaks("M-234", daysBetween(acknowledgeBy({ effectiveOn }), day)));
  });
}

async function tell(
  concerned: Concerned,
  tools: Tools,
  { version: { effectiveOn, publishedAt }, day }: { readonly version: KnownVersion; readonly day: Day },
): Promise<void> {
  // Published that day, they are told as they are published.
  const isNew = publishedAt === null || dayOf(publishedAt) >= day;
  if (!isNew && isToldOn(concerned, { effectiveOn, day })) await tellNewTerms(concerned, tools);
  const days = daysBetween(acknowledgeBy(concerned.terms), day);
  if (scheduleOf(concerned.about, "M-234").includes(days)) await remindNewTerms(concerned, tools, day);
}
