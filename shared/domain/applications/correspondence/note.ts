import { assertPast } from '../../calendar/date-order.ts'
import type { Fields, ValuesOf } from '../../record-fields.ts'
import { Refusal } from '../../refusal.ts'

/** Who called whom. */
export const callWayLabel = { taken: '受けた', made: 'かけた' } as const
export type CallWay = keyof typeof callWayLabel

/** 電話メモ: one call with a prefecture, and what is to be done after it. */
export const phoneNoteFields = {
  heldAt: { label: '日時', kind: 'moment', required: true },
  way: { label: '受けた・かけた', kind: 'code', words: callWayLabel, usual: 'taken' },
  person: { label: '相手', kind: 'line', limit: 100, required: true },
  dept: { label: '部署', kind: 'line', limit: 200 },
  takenBy: { label: '受け手', inFull: '受け手(電話に出た担当)', kind: 'line', limit: 100, required: true },
  summary: { label: '要旨', kind: 'prose', limit: 8000, required: true },
  nextStep: { label: '次にすること', kind: 'line', limit: 500 },
  dueOn: { label: '期日', inFull: '次にすることの期日', kind: 'date' },
  done: { label: '済', inFull: '次にすることの済', kind: 'yes', usual: false },
} as const satisfies Fields

/** 取消線: why a note does not hold. It stays to be read. */
export const strikeFields = {
  reason: { label: '取り消す理由', kind: 'prose', limit: 500, required: true },
} as const satisfies Fields

export type PhoneNoteValues = ValuesOf<typeof phoneNoteFields>

/** What does not fit together, by field; a form says it before it is sent. */
export function lackingOfNote({
  nextStep,
  dueOn,
  done,
}: Pick<PhoneNoteValues, 'nextStep' | 'dueOn' | 'done'>): Record<string, string> {
  if (nextStep.trim() !== '' || (dueOn === null && !done)) return {}
  return {
    nextStep: `次にすることを入力してください。空欄のときは、${dueOn === null ? '「済」を外し' : '期日を消し'}てください。`,
  }
}

/** Refuses (`invalid`, by field) a call that is still to come, and a day or 済 of nothing to do. `now` is ISO with its offset. */
export function assertPhoneNote(given: PhoneNoteValues, now: string): void {
  assertPast(given.heldAt, now, '電話の日時', 'heldAt')
  const lacking = lackingOfNote(given)
  const [first] = Object.values(lacking)
  if (first !== undefined) throw new Refusal('invalid', first, { fields: lacking })
}

/** Refuses (`conflict`) to change what was struck: it is to be read as it was. */
export function assertNotStruck({ struckAt }: { readonly struckAt: string | null }): void {
  if (struckAt !== null)
    throw new Refusal('conflict', '取り消した電話メモです。直すときは、新しい電話メモを記録してください。')
}

/** Whether something of it waits to be done. */
export const isOpenNote = ({
  nextStep,
  done,
  struckAt,
}: Pick<PhoneNoteValues, 'nextStep' | 'done'> & { readonly struckAt: string | null }): boolean =>
  struckAt === null && nextStep !== '' && !done
