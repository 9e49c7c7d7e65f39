import { Refusal } from '../refusal.ts'

/** People are told apart by their names alone. Refuses (`invalid`) one that another user in use bears. */
export function assertNameFree(name: string, inUse: readonly string[]): void {
  if (inUse.includes(name))
    throw new Refusal('invalid', `「${name}」という利用者がすでにいます。区別できる名前にしてください。`, {
      fields: { name: '同じ名前の利用者がいます。' },
    })
}
