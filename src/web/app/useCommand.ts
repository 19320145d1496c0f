import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { CommandHandle } from "../ui/command.ts";
import type { Problem } from "../ui/problem.ts";
import { addressOf } from "./address.ts";
import { request } from "./api.ts";
import { needsNewId, newCommandId } from "./commandId.ts";
import { RequestFailed } from "./problemOf.ts";
import type { AnswerOf, CommandRoute, FieldsOf, PathOf } from "./routeKeys.ts";

interface Options<K extends CommandRoute> {
  /** The parameters of the path. */
  readonly to: PathOf<K> & object;
  /** The version of the file on screen; null for what does not exist yet. */
  readonly position: number | null;
  /** Once done, after everything on screen has been read again. */
  readonly onDone?: (answer: AnswerOf<K>) => void;
}

/**
 * A command of a form. Its identifier is made when the form opens and kept until it is done, so that trying again after a
 * lost connection does nothing twice. Once done, every query on screen is read again.
 */
export function useCommand<K extends CommandRoute>(key: K, options: Options<K>): CommandHandle<FieldsOf<K>> {
  const queries = useQueryClient();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [firstId] = useState(newCommandId);
  const commandId = useRef(firstId);
  const underWay = useRef(false);

  const attempt = async (fields: FieldsOf<K>) => {
    const { method, path } = addressOf(key, options.to);
    const body = { ...fields, commandId: commandId.current, expectedPosition: options.position };
    const answer = await request<AnswerOf<K>>(method, path, body);
    commandId.current = newCommandId();
    await queries.invalidateQueries();
    options.onDone?.(answer);
  };
  const send = async (fields: FieldsOf<K>): Promise<boolean> => {
    if (underWay.current) return false;
    underWay.current = true;
    setPending(true);
    setProblem(undefined);
    try {
      await attempt(fields);
      return true;
    } catch (failure) {
      if (!(failure instanceof RequestFailed)) throw failure;
      if (needsNewId(failure.problem.kind)) commandId.current = newCommandId();
      setProblem(failure.problem);
      return false;
    } finally {
      underWay.current = false;
      setPending(false);
    }
  };
  const reload = () => {
    setProblem(undefined);
    void queries.invalidateQueries();
  };
  return { pending, problem, send, reload };
}
