/** The salted SHA-256 under which a filed document or a free text is kept; events hold it, never the text itself. */
export type ContentHash = string;

/** A free text as a command carries it: where it is kept, or null when nothing was written. */
export type TextRef = ContentHash | null;
