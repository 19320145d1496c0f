import { heaviest } from "../../domain/bank/limits.ts";
import type { Wording } from "../../domain/bank/wording.model.ts";
import { done, refused } from "../outcome.ts";
import type { Query } from "../query.ts";
import { asStream, wholeFile } from "../wholeFile.ts";
import { questionId, questionStream } from "./question.stream.ts";
import { storedImage } from "./storedImage.ts";

interface GivenImage {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** Keeps the picture of a question being written: PNG, JPEG or WebP. */
export const giveImage: Query<GivenImage, { file: string }> = async ({ ports }, { name, bytes }) => {
  const picture = await wholeFile(bytes, heaviest.image);
  if (picture === null) return refused({ code: "file/too-large", megabytes: heaviest.image / 1_048_576 });
  const stored = await ports.files.store(asStream(picture), name);
  if ("code" in stored) return refused(stored);
  if (!/^image\/(png|jpeg|webp)$/.test(stored.mediaType)) return refused({ code: "bank/not-an-image", name });
  return done({ file: stored.hash });
};

interface OfQuestion {
  readonly scheme: string;
  readonly code: string;
  readonly file: string;
}

/** The picture of a question of the bank, in the version used or the one being written. */
export const readImage: Query<
  OfQuestion,
  { name: string; mediaType: string; inline: boolean; bytes: AsyncIterable<Uint8Array> }
> = async ({ ports }, { scheme, code, file }) => {
  const { state } = await ports.states.load(questionStream, questionId(scheme, code));
  if (state.status === "none") return refused({ code: "access/not-found" });
  const hashes = [state.used?.content, state.next?.content].flatMap((hash) => hash ?? []);
  const wordings = await ports.contents.read<Wording>(hashes);
  const shown = [...wordings.values()].some(({ image }) => image?.file === file);
  const image = shown ? await storedImage(ports.files, file, code) : null;
  return image === null ? refused({ code: "bank/no-image" }) : done(image);
};
