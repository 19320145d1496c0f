/** How often a document being printed is looked for again, in milliseconds. */
export const printing = 3000;
