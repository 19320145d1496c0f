const megabyte = 1024 * 1024;

/** What is taken of the bank, in bytes; said on the screens and held to by the server. */
export const heaviest = {
  /** A file of questions: a bank of 1,000 weighs 1 to 4 MB in each format, without pictures. */
  file: 20 * megabyte,
  /** The picture of a question: it is shown in the middle of a quiz. */
  image: 2 * megabyte,
} as const;
