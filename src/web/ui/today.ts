import { createContext, use } from "react";
import { dayOfMoment } from "./format.ts";

/** The civil date of the session, `2026-11-23`; a demonstration has its own. */
export const TodayContext = createContext<string | undefined>(undefined);

/** The date from which screens count days: the session’s, else the one it is in Paris. */
export const useToday = (): string => use(TodayContext) ?? dayOfMoment(new Date().toISOString());
