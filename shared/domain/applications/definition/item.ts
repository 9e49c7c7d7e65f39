/** 型 of an item that a year's form has of its own. What every year has is read by rules of its own (`rules`). */
export const ownTypeLabel = { prose: '文', count: '整数', choice: '選択', date: '日付' } as const
/** 型 of such an item. */
export type OwnType = keyof typeof ownTypeLabel

/** 区分: which of the two tracks an item speaks of. */
export const itemTrackLabel = { common: '共通', talent: '人材', theme: '重点', both: '両方' } as const
/** 区分 by its code. */
export type ItemTrack = keyof typeof itemTrackLabel

/** 探す場所: where in the Word file the answer to an item of the year's own stands, seen from its heading. */
export const itemPlaceLabel = { anywhere: '見出しの右か下', beside: '表の右の欄', below: '見出しの下' } as const
/** 探す場所 by its code. */
export type ItemPlace = keyof typeof itemPlaceLabel

/** One item of a year's form (domain.md §5.2). */
export interface FormItem {
  /** A key of `usual`, or an id of its own: what it is known by when it is renamed, and from year to year. */
  readonly key: string
  /** As the form calls it. */
  readonly name: string
  /** 見出しの書き方: what else its heading may say. Widths, blanks and numbers make no difference. */
  readonly headings: string[]
  readonly type: OwnType | 'rules'
  /** What may be chosen, of 選択. */
  readonly choices: string[]
  /** Characters as people count them; null without a limit. Only of texts. */
  readonly limit: number | null
  readonly track: ItemTrack
  readonly required: boolean
  readonly place: ItemPlace
  /** 審議資料に載せる: whether R3 prints it. 委員 read the 応募書 itself whatever it says. */
  readonly printed: boolean
  /** この年度ではやめる: the form does not ask for it. It stays in the list, for the next year. */
  readonly retired: boolean
}

/** 様式の定義: what a year's form asks for, in the order of the form. */
export type FormDefinition = readonly FormItem[]

/** Whether the item is the year's own, and its answer is kept under its name. */
export const isOwn = ({ type }: Pick<FormItem, 'type'>): boolean => type !== 'rules'

/** How a heading is compared: widths and blanks make no difference. */
export const headingKey = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')
