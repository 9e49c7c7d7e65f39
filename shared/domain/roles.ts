/** 担当 / 承認者 / 閲覧 / 委員 */
export const roles = ['officer', 'approver', 'viewer', 'reviewer'] as const
export type Role = (typeof roles)[number]

export const roleLabel = {
  officer: '担当',
  approver: '承認者',
  viewer: '閲覧',
  reviewer: '委員',
} as const satisfies Record<Role, string>
