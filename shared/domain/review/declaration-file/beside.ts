import { formatJstInstant } from '../../calendar/wareki.ts'
import { type ConflictTreatment, conflictKindLabel, conflictTreatmentLabel } from '../conflict.ts'
import type { Declared } from './typed.ts'

/** What the office knows of a 委員 and a body, beside what the file says. */
export interface OfficeWord {
  readonly current: Declared & { readonly treatment: ConflictTreatment | null }
  /** Reasons of a 候補 that nobody has considered yet. */
  readonly openHints: readonly string[]
  /** Reasons that an officer has found not to apply. */
  readonly dismissed: readonly {
    readonly words: string
    readonly reason: string
    readonly by: string
    readonly at: string
  }[]
  /** What this 委員 has been given or has put down of this body already. */
  readonly late: {
    readonly sheetOut: boolean
    readonly scores: number
    readonly started: boolean
    readonly finished: boolean
  }
}

/**
 * What must be seen beside an answer before it goes in, and is never passed over: あり where an officer found a 候補 not to
 * apply, なし where a declaration stands or a 候補 waits, and あり that comes after sheets went out or scores exist.
 */
export function besideWords(typed: Declared, { current, openHints, dismissed, late }: OfficeWord): string[] {
  if (typed.answer === 'open') return []
  if (typed.answer === 'none')
    return [
      ...(current.answer === 'declared' && current.kind !== null
        ? [
            `台帳に申告があります(${conflictKindLabel[current.kind]}${current.treatment === null ? '' : `・${conflictTreatmentLabel[current.treatment]}`})。反映すると、その申告は取り消しになります。`,
          ]
        : []),
      ...(openHints.length > 0 ? [`検討前の候補があります(${openHints.join('、')})。`] : []),
    ]
  return [
    ...dismissed.map(
      ({ words, reason, by, at }) =>
        `事務局は候補(${words})を該当しないとしていました(理由: ${reason}。${formatJstInstant(at, false)} ${by})。`,
    ),
    ...(current.answer === 'declared' ? [] : lateWords(late)),
  ]
}

function lateWords({ sheetOut, scores, started, finished }: OfficeWord['late']): string[] {
  const seen = [sheetOut ? '採点票を出し' : '', scores > 0 ? `この団体に${scores}項目の点が付い` : '']
    .filter((part) => part !== '')
    .join('、')
  if (finished) return ['採点を締めた後の申告です。この委員の点は集計から外れ、「集計」に締めた時との違いが出ます。']
  if (seen !== '') return [`${seen}た後の申告です。除外なら、この委員の点は見えなくなり、集計から外れます。`]
  return started ? ['採点を始めた後の申告です。'] : []
}
