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

/** What a person may be given beside their role. 人材: the people of 協力可能人材, アクセラレータ and 研修 by name. */
export const rights = ['talent'] as const
export type Right = (typeof rights)[number]

export const rightLabel = { talent: '人材の個人情報' } as const satisfies Record<Right, string>

/** Whether a role may hold rights at all: 閲覧 sees numbers only, 委員 nothing of it. */
const holdsRights = { officer: true, approver: true, viewer: false, reviewer: false } as const satisfies Record<
  Role,
  boolean
>

export const mayHoldRights = (role: Role): boolean => holdsRights[role]

/** Refuses (`invalid`) a right for a role that may not hold any. */
export function assertMayHold(role: Role, right: Right): void {
  if (!mayHoldRights(role))
    throw new Refusal(
      'invalid',
      `「${rightLabel[right]}」を見る権限は、担当と承認者だけに付けられます。先に役割を変えてください。`,
    )
}

/** Refuses (`invalid`) a change that leaves nobody who may change anything; given the profiles as they would be then. */
export function assertOfficerRemains(profiles: readonly { readonly role: Role; readonly active: boolean }[]): void {
  if (!profiles.some(({ role, active }) => active && role === 'officer'))
    throw new Refusal('invalid', '担当が一人もいなくなります。先に、ほかの人を担当にしてください。')
}
