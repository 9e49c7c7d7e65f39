import {
  type ConflictTreatment,
  conflictKindShort,
  conflictTreatmentLabel,
} from '../../../../shared/domain/review/conflict.ts'
import { mayGoIn } from '../../../../shared/domain/review/declaration-file/compare.ts'
import { answerWords, type Declared } from '../../../../shared/domain/review/declaration-file/typed.ts'
import type { LeftOut } from '../papers/return-frame.tsx'
import type { DeclarationPreview, DeclarationRow } from '../records.ts'

/** 「③ 委託・取引」, 「なし」, 「未回答」 */
export const shortOf = ({ answer, kind }: Pick<Declared, 'answer' | 'kind'>): string =>
  kind === null ? answerWords[answer] : conflictKindShort[kind]

/** What the 委員 says more of it, and since when. */
export const moreOf = ({ detail, since }: Pick<Declared, 'detail' | 'since'>): string =>
  [detail, since === '' ? '' : `${since}から`].filter((part) => part !== '').join('　')

export const isTakeable = ({ kind }: DeclarationRow): boolean => kind !== null && mayGoIn(kind)

/** A なし that would take a declaration back. */
const takesBack = ({ typed, current }: DeclarationRow): boolean =>
  typed?.answer === 'none' && current.answer === 'declared'

/** The value of a formula, and what takes a declaration back, go in only where somebody has chosen them. */
export const isChosenAtFirst = (row: DeclarationRow): boolean => isTakeable(row) && !row.formula && !takesBack(row)

/** What was chosen, body by body, each as it was seen, with the 扱い that was chosen for it. */
export const rowsToTake = (
  { rows }: DeclarationPreview,
  isChosen: (row: DeclarationRow) => boolean,
  treatments: ReadonlyMap<string, ConflictTreatment> = new Map(),
) =>
  rows
    .filter((row) => isTakeable(row) && isChosen(row))
    .map(({ jis2, seen, treatment }) => ({ jis2, seen, treatment: treatments.get(jis2) ?? treatment }))

/** What does not go in by itself, and why; also what was not answered, which stays 未回答. */
export const leftOutOf = ({ rows }: DeclarationPreview): LeftOut[] =>
  rows.flatMap((row) => {
    const said = whyOf(row)
    return said === null ? [] : [{ place: row.prefecture, ...said }]
  })

type Said = Pick<LeftOut, 'why' | 'ask'> | null
const asked = (why: string): Said => ({ why, ask: true })
const told = (why: string): Said => ({ why, ask: false })

function whyOf(row: DeclarationRow): Said {
  const { kind, why, typed, current, formula, standing } = row
  if (standing !== 'read') return { why, ask: standing === 'refused' }
  const stands = `${shortOf(current)}${current.treatment === null ? '' : `・${conflictTreatmentLabel[current.treatment]}`}`
  switch (kind) {
    case 'notListed':
    case 'incomplete':
    case 'contrary':
    case 'unreadable':
      return asked(why)
    case 'blank':
      return asked(`空欄(台帳は「${stands}」)。台帳のままです`)
    case 'empty':
      return asked('記入がありません。未回答のままです')
    case 'stale':
      return told(
        `台帳が新しい(${current.by === '' ? '' : `${current.by}が`}「${stands}」)。申告書は「${typed === null ? '' : shortOf(typed)}」`,
      )
    case 'new':
    case 'changed':
      if (formula) return told('式の値。反映するなら行で選ぶ')
      return takesBack(row) ? told(`台帳の申告(${stands})を取り消すことになる。反映するなら行で選ぶ`) : null
    case 'same':
    case null:
      return null
  }
}

/** What the officer mails to the 委員: the lines that only they can clear up. */
export const questionText = (code: string, asks: readonly LeftOut[]): string =>
  [
    `${code}の利害関係申告書について、次の都道府県をご確認ください。`,
    '',
    ...asks.map(({ place, why }) => `・${place}: ${why}`),
    '',
    'なし・ありをお知らせいただくか、直した申告書をもう一度お送りください。',
  ].join('\n')
