import type { Role } from '../../../shared/domain/roles.ts'

export const settingTabs = [
  'year',
  'documents',
  'criteria',
  'checks',
  'holidays',
  'people',
  'office',
  'backup',
  'audit',
  'about',
] as const
export type SettingTab = (typeof settingTabs)[number]

export const settingLabel = {
  year: '年度',
  documents: '書類・テーマ',
  criteria: '評価項目',
  checks: '要件確認',
  holidays: '休日',
  people: '人と役割',
  office: '課室',
  backup: '写し',
  audit: '操作の記録',
  about: 'この台帳について',
} as const satisfies Record<SettingTab, string>

/** 委員 find here their own passphrase and whose office this is, and nothing of the office's own affairs. */
const reviewerTabs: readonly SettingTab[] = ['people', 'about']

export const tabsFor = (role: Role): readonly SettingTab[] => (role === 'reviewer' ? reviewerTabs : settingTabs)

/** The tab an address names, the first one where it names none, null for one that is not this person's. */
export function tabOf(named: string | undefined, role: Role): SettingTab | null {
  const tabs = tabsFor(role)
  if (named === undefined) return tabs[0] ?? null
  return tabs.find((tab) => tab === named) ?? null
}

export const addressOf = (tab: SettingTab, item?: string): string =>
  item === undefined ? `/settings/${tab}` : `/settings/${tab}?item=${item}`
