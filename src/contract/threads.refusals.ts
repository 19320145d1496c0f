import type { ThreadRefusal } from "../domain/threads/thread.decide.ts";
import type { Sentences } from "./refusals.ts";

export const threadRefusals: Sentences<ThreadRefusal> = {
  "thread/internal-note-by-organisation": {
    status: 422,
    say: () => "Seul le certificateur écrit des notes internes. Envoyez un message, que votre interlocuteur lira.",
  },
};
