/** A value that is made when it is first asked for: large tables would otherwise be built at every start of the program. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
