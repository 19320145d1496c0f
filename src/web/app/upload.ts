import { addressOf, withQuery } from "./address.ts";
import { networkProblem, problemOf, RequestFailed } from "./problemOf.ts";
import type { AnswerOf, PathOf, UploadRoute } from "./routeKeys.ts";

interface Sent<K extends UploadRoute> {
  readonly to: PathOf<K> & object;
  readonly file: File;
  /** From 0 to 1. */
  readonly onProgress: (progress: number) => void;
}

const parsed = (text: string) => {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
};

/** Sends a file with its name and tells how far it is; throws `RequestFailed`. Sending the same bytes again is harmless. */
export function upload<K extends UploadRoute>(key: K, { to, file, onProgress }: Sent<K>): Promise<AnswerOf<K>> {
  const address = addressOf(key, { ...to, name: file.name });
  return new Promise((resolve, reject) => {
    const http = new XMLHttpRequest();
    http.open(address.method, withQuery(address));
    http.setRequestHeader("accept", "application/json");
    http.setRequestHeader("content-type", "application/octet-stream");
    http.upload.onprogress = (event) => onProgress(event.total === 0 ? 0 : event.loaded / event.total);
    http.onerror = () => reject(new RequestFailed(networkProblem));
    http.onload = () => {
      const answer = parsed(http.responseText);
      if (http.status < 400) return resolve(answer);
      reject(new RequestFailed(problemOf(http.status, answer, http.getResponseHeader("x-request-id"))));
    };
    http.send(file);
  });
}
