import type { Session } from "./activity.query.ts";
import { modalityWords } from "./activity.sentences.ts";

/** Whether a value of the form is a modality. */
export const isModality = (value: string): value is Session["modalities"][number] =>
  Object.hasOwn(modalityWords, value);
