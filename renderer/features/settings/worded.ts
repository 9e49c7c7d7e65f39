import type { FieldError, FieldValues, Resolver } from 'react-hook-form'

/** Messages the contract wrote itself stay; what the schema says of types and ranges is put in the office's words. */
export const worded =
  <I extends FieldValues>(resolver: Resolver<I>, words: Readonly<Record<string, string>>): Resolver<I> =>
  async (values, context, options) => {
    const judged = await resolver(values, context, options)
    for (const [name, error] of Object.entries(judged.errors as Readonly<Record<string, FieldError | undefined>>)) {
      if (error === undefined || error.type === 'custom') continue
      const said = words[name] ?? (error.type === 'invalid_type' ? '入力してください。' : undefined)
      if (said !== undefined) error.message = said
    }
    return judged
  }
