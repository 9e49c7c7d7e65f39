declare const kind: unique symbol

/** JSON as a column keeps it. Only the writer of its kind in `db/stored` makes one, and only its reader believes it. */
export type StoredText<Kind extends string> = string & { readonly [kind]: Kind }
