import { Thread } from "../ui/Thread.tsx";
import type { Habilitation } from "./habilitation.query.ts";
import { lifeEntries } from "./life.view.ts";

/** Everything that happened to an habilitation, newest first. */
export const Life = ({ life }: Pick<Habilitation, "life">) => <Thread entries={lifeEntries(life)} />;
