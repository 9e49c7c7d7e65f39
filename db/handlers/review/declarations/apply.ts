import { randomUUID } from 'node:crypto'
import type { OfficeContract } from '../../../../shared/contract/index.ts'
import { Refusal } from '../../../../shared/domain/refusal.ts'
import {
  assertDeclarable,
  type ConflictTreatment,
  conflictTreatmentLabel,
} from '../../../../shared/domain/review/conflict.ts'
import { mayGoIn } from '../../../../shared/domain/review/declaration-file/compare.ts'
import type { Declared } from '../../../../shared/domain/review/declaration-file/typed.ts'
import { note } from '../../../audit.ts'
import type { Context, Handlers } from '../../../handler.ts'
import { opened, type Preview, previewOf } from '../../../records/review/declarations/preview.ts'
import { conflictOf } from '../../../tables/review/review.ts'
import { returnById, setReturnState } from '../../../tables/review/sheet-file.ts'
import { keepDeclared, keepEdited, keepNone, keepWithdrawn } from '../keep-answer.ts'

type Apply = Handlers<OfficeContract>['declarations']['apply']

/**
 * The chosen answers go in, or none of them: each must be 新規 or 変更 at this moment, and the office's answer the one that was
 * seen. なし over a declaration that stands takes it back, with the file as its reason; あり that comes late is a declaration
 * of that day, as on the screen.
 */
export const apply: Apply = (ctx, { id, rows }) => {
  const source = opened(ctx.db, returnById(ctx.db, 'declaration', id))
  if (source.returned.state === 'aside')
    throw new Refusal('conflict', '取り込まないとした申告書です。もう一度入れてください。')
  if (new Set(rows.map(({ jis2 }) => jis2)).size !== rows.length)
    throw new Refusal('invalid', '同じ都道府県の行が二度選ばれています。')
  const seen = previewOf(ctx, source)
  const changes = rows.map((chosen) => {
    const row = seen.rows.find(({ jis2 }) => jis2 === chosen.jis2)
    if (row === undefined || row.typed === null || row.kind === null)
      throw new Refusal('conflict', '反映できない行が選ばれています。申告書をもう一度確かめてください。')
    if (!mayGoIn(row.kind) || row.seen !== chosen.seen) throw changedMeanwhile(row.prefecture)
    return put(ctx, source, {
      ...row,
      jis2: chosen.jis2,
      typed: row.typed,
      treatment: chosen.treatment ?? row.treatment,
    })
  })
  setReturnState(ctx.db, { id, state: 'applied' })
  const declared = changes.filter(({ to }) => to === 'declared').length
  note(ctx, 'declarations.apply', source.reviewer.id, {
    id,
    code: source.reviewer.code,
    file: source.returned.file_name,
    none: changes.length - declared,
    declared,
    touched: changes.flatMap(({ touched }) => touched),
    changes: changes.map(({ touched: _, ...said }) => said),
  })
  return { reviewerId: source.reviewer.id, none: changes.length - declared, declared }
}

interface Taken {
  readonly jis2: string
  readonly prefecture: string
  readonly typed: Preview['rows'][number]['typed'] & Declared
  readonly current: Pick<Preview['rows'][number]['current'], 'answer'>
  readonly treatment: ConflictTreatment | null
}

function put(ctx: Context, { returned, reviewer }: ReturnType<typeof opened>, row: Taken) {
  const { jis2, prefecture, typed, current } = row
  const cell = { reviewerId: reviewer.id, jis2 }
  const standing = conflictOf(ctx.db, reviewer.id, jis2)
  const touched = standing === undefined ? [] : [standing.id]
  const said = { prefecture, from: current.answer, to: typed.answer, touched }
  if (typed.answer !== 'declared') {
    if (standing !== undefined)
      keepWithdrawn(ctx, standing, `申告書(Excel)「${returned.file_name}」に「なし」とあるため`, returned.id)
    keepNone(ctx, cell, returned.id)
    return said
  }
  if (typed.kind === null || row.treatment === null) throw new Error('あり has a kind')
  const words = { kind: typed.kind, treatment: row.treatment, detail: typed.detail, since: typed.since }
  assertDeclarable(words)
  if (standing === undefined) keepDeclared(ctx, { ...cell, id: randomUUID() }, words, returned.id)
  else keepEdited(ctx, standing, words, returned.id)
  return { ...said, treatment: conflictTreatmentLabel[row.treatment] }
}

const changedMeanwhile = (prefecture: string) =>
  new Refusal(
    'conflict',
    `${prefecture}の回答が、画面を開いた後に台帳で変わりました。反映せずに止めました。申告書をもう一度確かめてください。`,
  )
