import { Refusal } from '../refusal.ts'
import type { Role } from '../roles.ts'

/** People are told apart by their names alone. Refuses (`invalid`) one that another user in use bears. */
export function assertNameFree(name: string, inUse: readonly string[]): void {
  if (inUse.includes(name))
    throw new Refusal(
      'invalid',
      `「${name}」という利用者がすでにいます。区別できる名前にするか、前の登録を、設定の「人と役割」でサインインできないようにしてください。`,
      {
        fields: { name: '同じ名前の利用者がいます。' },
      },
    )
}

interface SignsIn {
  readonly name: string
  readonly role: Role
  readonly active: boolean
  readonly hasPassphrase: boolean
}

/** Who opens the whole office by a choice of a name alone, while 委員 sign in to the same office. */
export function unguarded(people: readonly SignsIn[]): string[] {
  const inUse = people.filter(({ active }) => active)
  if (!inUse.some(({ role }) => role === 'reviewer')) return []
  return inUse.filter(({ role, hasPassphrase }) => role !== 'reviewer' && !hasPassphrase).map(({ name }) => name)
}
