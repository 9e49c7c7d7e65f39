import type { OperationName } from '../../../shared/contract/index.ts'

/** A tab of 人材: each has an address of its own and is offered to whoever may ask what it shows. */
export interface TalentTab {
  readonly key: string
  readonly label: string
  readonly needs: OperationName
}

/** In the order in which they stand. */
export const talentTabs: readonly TalentTab[] = [
  { key: 'accelerators', label: 'アクセラレータ', needs: 'accelerators.counts' },
]

type May = (operation: OperationName) => boolean

export const talentTabsFor = (may: May): readonly TalentTab[] => talentTabs.filter(({ needs }) => may(needs))

export const addressOf = (key: string, item?: string) =>
  item === undefined ? `/talent/${key}` : `/talent/${key}/${encodeURIComponent(item)}`
