import type { OperationName } from '../../../shared/contract/index.ts'

/** A tab of 人材: each has an address of its own and is offered to whoever may ask what it shows. */
export interface TalentTab {
  readonly key: string
  readonly label: string
  readonly needs: OperationName
}

/** In the order in which they stand. */
export const talentTabs: readonly TalentTab[] = [
  { key: 'people', label: '協力可能人材', needs: 'talent.counts' },
  { key: 'pools', label: '推進体制・人材プール', needs: 'pools.days' },
  { key: 'accelerators', label: 'アクセラレータ', needs: 'accelerators.counts' },
  { key: 'postings', label: '採用情報', needs: 'postings.list' },
  { key: 'partners', label: '協力企業・団体', needs: 'partners.list' },
  { key: 'training', label: '行政実務研修', needs: 'training.list' },
]

type May = (operation: OperationName) => boolean

export const talentTabsFor = (may: May): readonly TalentTab[] => talentTabs.filter(({ needs }) => may(needs))

export const addressOf = (key: string, item?: string) =>
  item === undefined ? `/talent/${key}` : `/talent/${key}/${encodeURIComponent(item)}`
