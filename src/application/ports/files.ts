/** A file as kept: named by the SHA-256 of its bytes, its type read from the bytes. */
export interface StoredFile {
  readonly hash: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** Why a file was not taken. */
export type FileRefusal =
  | { readonly code: "file/too-large"; readonly megabytes: number }
  | { readonly code: "file/empty" }
  | { readonly code: "file/type-not-accepted"; readonly name: string };

export interface Files {
  /** Keeps the bytes of a stream; the same bytes give the same file. What the product printed, photos included, may be larger than what is given. */
  store(
    bytes: AsyncIterable<Uint8Array>,
    name: string,
    origin?: "given" | "printed",
  ): Promise<StoredFile | FileRefusal>;
  open(hash: string): Promise<AsyncIterable<Uint8Array> | null>;
}
