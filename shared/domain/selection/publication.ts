import { formatWareki } from '../calendar/wareki.ts'
import type { Fields } from '../record-fields.ts'
import { Refusal } from '../refusal.ts'

/** 公表: on which day the list of the selected bodies was, or is to be, made public, and where. */
export const publicationFields = {
  publishedOn: { label: '公表日', kind: 'date', required: true },
  place: { label: '公表の方法・掲載先', kind: 'prose', limit: 1000 },
} as const satisfies Fields

/** A body as it stands when the list is made. */
export interface Selected {
  readonly prefecture: string
  /** 団体コード: the order of the list, so that it tells nothing of the scores (books.md R7). */
  readonly lgCode: string
  /** Whether it agreed to be named (公表・情報共有への同意); null where its form says nothing. */
  readonly consent: boolean | null
  /** ISO date of the 決裁. */
  readonly decidedOn: string
  /** It was 補欠 before. */
  readonly promoted: boolean
}

/** What a year has to be made public, and what must not be. */
export interface PublicList<Body extends Selected> {
  /** In order of 団体コード. */
  readonly named: readonly (Body & {
    /** ISO date; null where it was there from the beginning. */
    addedOn: string | null
  })[]
  /** Selected, but did not agree: on no page, and counted nowhere but for the officer. */
  readonly withheld: readonly Body[]
}

/**
 * 公表用一覧: the bodies with a 決裁 that agreed to be named, in order of 団体コード (domain.md §10.1 R7: №, 都道府県名, 重点テーマ).
 * A 補欠 that was promoted after the day of publication says from when it is on the list; one whose 決裁 was only made anew
 * has been on it all along.
 */
export function publicListOf<Body extends Selected>(
  selected: readonly Body[],
  /** ISO date; null before it is fixed. */
  publishedOn: string | null,
): PublicList<Body> {
  return {
    named: selected
      .filter(({ consent }) => consent === true)
      .toSorted((a, b) => a.lgCode.localeCompare(b.lgCode))
      .map((body) => ({
        ...body,
        addedOn: body.promoted && publishedOn !== null && body.decidedOn > publishedOn ? body.decidedOn : null,
      })),
    withheld: selected.filter(({ consent }) => consent !== true),
  }
}

/** What a publication is judged by. */
interface Publishable {
  readonly selected: readonly Pick<Selected, 'decidedOn' | 'promoted'>[]
  /** The bodies whose 選定 is only a 案. */
  readonly proposed: readonly string[]
}

/**
 * Refuses (`invalid`) a day of publication before the 決裁 of what is published, and any day while nothing is decided or a
 * 案 to select a body still waits for its 決裁 (letters.md W7, books.md R7).
 */
export function assertMayPublish(
  facts: Publishable & {
    /** ISO date. */
    readonly publishedOn: string
  },
): void {
  assertAllDecided(facts)
  // Promotions come later than the publication.
  const days = facts.selected.filter(({ promoted }) => !promoted).map(({ decidedOn }) => decidedOn)
  const last = days.toSorted().at(-1) ?? ''
  if (facts.publishedOn >= last) return
  const message = `公表日が、決裁日(${formatWareki(last, 'long')})より前です。公表日か決裁日を確かめてください。`
  throw new Refusal('invalid', message, { fields: { publishedOn: message } })
}

/** Refuses (`invalid`) to make a list public, or to write it out, before all that is on it is decided. */
export function assertAllDecided({ selected, proposed }: Publishable): void {
  if (proposed.length > 0)
    throw new Refusal(
      'invalid',
      `選定の案に、決裁の前のものがあります: ${proposed.join('、')}。決裁を記録してから公表してください。`,
    )
  if (selected.length === 0)
    throw new Refusal('invalid', '選定した団体がまだありません。選定の画面で決裁を記録してから公表してください。')
}
