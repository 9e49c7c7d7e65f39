import { Refusal } from './refusal.ts'

/** 担当 / 承認者 / 閲覧 / 委員 */
export const roles = ['officer', 'approver', 'viewer', 'reviewer'] as const
export type Role = (typeof roles)[number]

/** Who may be let into an operation: whoever signs in, and 投影, as which nobody does. */
export type Asker = Role | 'room'

export const roleLabel = {
  officer: '担当',
  approver: '承認者',
  viewer: '閲覧',
  reviewer: '委員',
} as const satisfies Record<Role, string>

/** Refuses (`invalid`) a change that leaves nobody who may change anything; given the profiles as they would be then. */
export function assertOfficerRemains(profiles: readonly { readonly role: Role; readonly active: boolean }[]): void {
  if (!profiles.some(({ role, active }) => active && role === 'officer'))
    throw new Refusal('invalid', '担当が一人もいなくなります。先に、ほかの人を担当にしてください。')
}
