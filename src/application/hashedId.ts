/** A UUID version 8 (RFC 9562), made of a hash: the same thing always has the same identifier. */
export const hashedId = (hash: string): string =>
  `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
