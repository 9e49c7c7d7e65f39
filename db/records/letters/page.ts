import type { z } from 'zod'
import type { letters } from '../../../shared/contract/letters/letters.ts'
import { prefectureNameOf } from '../../../shared/domain/bodies/prefectures.ts'
import type { BodyFacts, DecidedFacts } from '../../../shared/domain/letters/facts.ts'
import { type DraftedLetter, dayWarning } from '../../../shared/domain/letters/notice.ts'
import type { LetterValues } from '../../../shared/domain/letters/placeholder.ts'
import { changedSince } from '../../../shared/domain/letters/stale.ts'
import { printedHead } from '../../../shared/domain/printed-head.ts'
import { decisionResultLabel } from '../../../shared/domain/selection/decision.ts'
import { storedLetter } from '../../stored/document.ts'
import { applicationById } from '../../tables/applications/application.ts'
import { type LetterLine, newestLetters } from '../../tables/letters/letter.ts'
import { type Asking, type BodyLetter, bodyLetters, pressOf, staying } from './facts.ts'

type Page = z.input<typeof letters.page.output>
type Row = Page['rows'][number]

/** A letter of the year as it would be made today, whomever it goes to. */
export interface YearLetter {
  readonly applicationId: string | null
  readonly prefecture: string
  readonly decision: DecidedFacts | null
  readonly notice: BodyFacts['notice'] | null
  readonly revision: number | null
  readonly publishedOn: string | null
  readonly letter: DraftedLetter
}

/** Everything the letter says, with the label at its head. */
export const contentsOf = ({ label, values }: DraftedLetter): LetterValues | null =>
  values === null ? null : { ...values, 格付: label }

const ofBody = ({ body, revision, letter }: BodyLetter): YearLetter => ({
  applicationId: body.applicationId,
  prefecture: body.prefecture,
  decision: body.decision,
  notice: body.notice,
  revision,
  publishedOn: null,
  letter,
})

const changesOf = (line: LetterLine, { decision, letter }: YearLetter): string[] =>
  changedSince(
    {
      kind: line.kind,
      basis:
        line.decision_id === null
          ? null
          : { id: line.decision_id, approvalRef: line.approval_ref, decidedOn: line.decided_on },
      values: storedLetter.read(line.contents, line.id),
    },
    { kind: letter.kind, basis: decision, values: contentsOf(letter) },
  )

/** The letters of a year, 公表資料 last, each with the newest that was made of it. */
export function yearLetters(ctx: Asking, fy: number) {
  const gathered = bodyLetters(ctx, fy)
  const kept = new Map(newestLetters(ctx.db, fy).map((line) => [line.application_id, line]))
  const bodies = gathered.bodies.map(ofBody)
  const stands = (each: YearLetter): boolean => {
    const line = kept.get(each.applicationId)
    return line !== undefined && line.draft === 0 && changesOf(line, each).length === 0
  }
  const unissued = staying(gathered.bodies)
    .filter((each) => each.letter.kind === 'selected' && !stands(ofBody(each)))
    .map(({ body }) => body.prefecture)
  const { letter, press } = pressOf(ctx, fy, gathered, unissued)
  const ofYear: YearLetter = {
    applicationId: null,
    prefecture: '',
    decision: null,
    notice: null,
    revision: null,
    publishedOn: press.publishedOn,
    letter,
  }
  const warning = dayWarning(staying(gathered.bodies).map(({ body }) => body))
  return { all: [...bodies, ofYear], kept, warnings: warning === null ? [] : [warning] }
}

const resultOf = ({ decision }: YearLetter): string => {
  if (decision === null) return ''
  const label = decisionResultLabel[decision.result]
  return decision.reserveOrder === null ? label : `${label}(第${decision.reserveOrder}位)`
}

const keptOf = (line: LetterLine, changed: string[]): NonNullable<Row['kept']> => ({
  id: line.id,
  fileId: line.file_id,
  name: line.file_name,
  draft: line.draft === 1,
  madeAt: line.made_at,
  madeBy: line.made_by,
  auditHead: printedHead(line.audit_head),
  changed,
})

const noNotice = { docNo: '', issuedOn: null, addressee: '' }

const rowOf = (each: YearLetter, line: LetterLine | undefined): Row => ({
  kind: each.letter.kind,
  applicationId: each.applicationId,
  prefecture: each.prefecture,
  result: resultOf(each),
  notice: { ...(each.notice ?? noNotice), revision: each.revision },
  publishedOn: each.publishedOn,
  draft: each.letter.draft,
  stops: [...each.letter.stops],
  fileName: each.letter.fileName,
  kept: line === undefined ? null : keptOf(line, changesOf(line, each)),
})

/** A letter that was made, and whose decision has been taken back since. */
const bereft = (ctx: Asking, line: LetterLine): Row => ({
  kind: line.kind,
  applicationId: line.application_id,
  prefecture: prefectureNameOf(applicationById(ctx.db, line.application_id ?? '')?.jis2 ?? ''),
  result: '',
  notice: { ...noNotice, revision: null },
  publishedOn: null,
  draft: line.draft === 1,
  stops: [{ message: '選定結果の決定が取り消されています(選定)。', place: 'selection' }],
  fileName: line.file_name,
  kept: keptOf(
    line,
    changedSince({ kind: line.kind, basis: null, values: storedLetter.read(line.contents, line.id) }, null),
  ),
})

export function letterPageOf(ctx: Asking, fy: number): Page {
  const { all, kept, warnings } = yearLetters(ctx, fy)
  const shown = new Set(all.map(({ applicationId }) => applicationId))
  const orphans = [...kept.values()].filter((line) => !shown.has(line.application_id))
  return {
    rows: [
      ...all.map((each) => rowOf(each, kept.get(each.applicationId))),
      ...orphans.map((line) => bereft(ctx, line)),
    ],
    warnings,
  }
}
