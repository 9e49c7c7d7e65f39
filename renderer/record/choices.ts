import type { Option } from '../ui/fields/select-field.tsx'

/** The lines of a list of choices, from the office's words for the codes. */
export const choicesOf = <T extends string>(words: Readonly<Record<T, string>>): Option<T>[] =>
  // The keys of a record of words are its codes.
  (Object.keys(words) as T[]).map((value) => ({ value, label: words[value] }))
