/** How many characters a password has: long rather than complicated. */
export const passwordLength = { least: 12, most: 128 } as const;
