/**
 * « One of these texts », where the parameter is a list in JSON. A statement whose cost hangs on the length of an array given as
 * such is planned again at each call, which takes longer than running it.
 */
export const anyOf = (parameter: string): string => `any (array(select json_array_elements_text(${parameter})))`;
