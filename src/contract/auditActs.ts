import { z } from "zod";
import { actionFor } from "../domain/audits/audit.access.ts";
import type { CommandType } from "../domain/audits/audit.commands.ts";

const isCommand = (name: string): name is CommandType => name in actionFor;

/** Acts that the person may do now, by the name of the command. */
export const acts = z.array(z.enum(Object.keys(actionFor).filter(isCommand)));
