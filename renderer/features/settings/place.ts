import type { OperationName } from '../../../shared/contract/index.ts'

export const settingTabs = [
  'year',
  'documents',
  'forms',
  'criteria',
  'checks',
  'holidays',
  'people',
  'office',
  'templates',
  'guard',
  'travel',
  'audit',
  'keeping',
  'person',
  'pc',
  'about',
] as const
export type SettingTab = (typeof settingTabs)[number]

export const settingLabel = {
  year: '年度',
  documents: '書類・テーマ',
  forms: '応募様式',
  criteria: '評価項目',
  checks: '要件確認',
  holidays: '休日',
  people: '人と役割',
  office: '課室',
  templates: '様式',
  guard: '守り',
  travel: '持ち出しと統合',
  audit: '操作の記録',
  keeping: '記録の保存',
  person: '人の情報',
  pc: 'このPC',
  about: 'この台帳',
} as const satisfies Record<SettingTab, string>

type May = (operation: OperationName) => boolean

/** One's own passphrase and whose office this is are for everybody. */
const forAll: readonly SettingTab[] = ['people', 'about']

/** The office's own affairs are for those who may ask what it holds. */
export const tabsFor = (may: May): readonly SettingTab[] =>
  may('office.holdings') ? settingTabs.filter((tab) => tab !== 'person' || may('keeping.person')) : forAll

/** What 守り was called in addresses that somebody may have kept. */
const formerly = 'backup'

/** The tab an address names, the first one where it names none, null for one that is not this person's. */
export function tabOf(named: string | undefined, may: May): SettingTab | null {
  const tabs = tabsFor(may)
  if (named === undefined) return tabs[0] ?? null
  return tabs.find((tab) => tab === (named === formerly ? 'guard' : named)) ?? null
}

export const addressOf = (tab: SettingTab, item?: string): string =>
  item === undefined ? `/settings/${tab}` : `/settings/${tab}?item=${item}`
