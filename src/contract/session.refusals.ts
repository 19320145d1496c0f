import type { ClockRefusal } from "../domain/shared/clock.ts";
import { nbsp, writtenDay } from "../domain/shared/french.ts";
import type { Sentences } from "./refusals.ts";

export const sessionRefusals: Sentences<ClockRefusal> = {
  "clock/not-a-demonstration": { status: 404, say: () => "La date ne s’avance que dans une démonstration." },
  "clock/only-forward": {
    status: 422,
    say: () => "La date ne recule pas. Choisissez un jour à venir.",
  },
  "clock/too-far": {
    status: 422,
    say: ({ until }) =>
      `La date n’avance pas d’autant en une fois${nbsp}: le ${writtenDay(until)} au plus. Vous pourrez ensuite avancer encore.`,
  },
};
