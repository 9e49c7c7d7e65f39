import type { OfficeContract } from '../../../shared/contract/index.ts'
import { prefectureNameOf } from '../../../shared/domain/bodies/prefectures.ts'
import { assertIssuedAfterApproval } from '../../../shared/domain/letters/notice.ts'
import { noticeFields } from '../../../shared/domain/letters/notice-fields.ts'
import { printedHead } from '../../../shared/domain/printed-head.ts'
import { changesOf, clashesOf, fieldsOf } from '../../../shared/domain/record-fields.ts'
import { Refusal } from '../../../shared/domain/refusal.ts'
import { auditHead, note } from '../../audit.ts'
import { wholeFile } from '../../files.ts'
import { assertFresh, assertSameRecord, missing } from '../../fresh.ts'
import type { Context, Handlers } from '../../handler.ts'
import type { Asking } from '../../records/letters/facts.ts'
import { contentsOf, letterPageOf, type YearLetter, yearLetters } from '../../records/letters/page.ts'
import { templateInForce } from '../../records/letters/templates.ts'
import { theOffice } from '../../records/office/office.ts'
import { theYear } from '../../records/programme/year.ts'
import { storedDocument, storedLetter } from '../../stored/document.ts'
import { applicationById } from '../../tables/applications/application.ts'
import { insertLetter, letterById } from '../../tables/letters/letter.ts'
import { noticeRow, putNotice } from '../../tables/letters/notice.ts'
import { decisionRowsOf } from '../../tables/selection/decision.ts'
import { uuidOf } from '../../upkeep/uuid-of.ts'

type Letters = Handlers<OfficeContract>['letters']
type Given = Parameters<Letters['number']>[1]['rows'][number]

function theLetter(ctx: Asking, fy: number, applicationId: string | null): YearLetter {
  theYear(ctx.db, fy)
  const found = yearLetters(ctx, fy).all.find((each) => each.applicationId === applicationId)
  if (found === undefined)
    throw new Refusal('missing', 'この応募には、選定結果がまだ記録されていません。選定で決裁を記録してください。')
  return found
}

/** What a letter is made of, in one value: if it is another when the letter is kept, the letter is of yesterday. */
const markOf = ({ letter, decision }: YearLetter, template: number): string =>
  uuidOf(contentsOf(letter), decision, letter.draft, letter.fileName, template)

const contents: Letters['contents'] = (ctx, { fy, applicationId }) => {
  const found = theLetter(ctx, fy, applicationId)
  const { letter } = found
  const { officeName, practice } = theOffice(ctx.db)
  const template = templateInForce(ctx.db, letter.kind)
  return {
    kind: letter.kind,
    title: letter.title,
    fileName: letter.fileName,
    label: letter.label,
    practice: practice === 1,
    author: officeName,
    draft: letter.draft,
    stops: [...letter.stops],
    values: letter.values,
    template,
    mark: markOf(found, template.version),
  }
}

const blank = { docNo: '', issuedOn: null, addressee: '' }

function record(ctx: Context, fy: number, { applicationId, revision, ...yours }: Given): boolean {
  const application = applicationById(ctx.db, applicationId)
  if (application?.fy !== fy) throw missing('応募')
  const before = noticeRow(ctx.db, applicationId)
  const stored = before ? fieldsOf(noticeFields, before) : blank
  if (before)
    assertFresh(
      { revision: revision ?? 0 },
      { id: applicationId, revision: before.revision },
      clashesOf(noticeFields, stored, yours),
    )
  else if (revision !== undefined) throw missing('通知の記録')
  const changes = changesOf(stored, yours)
  if (Object.keys(changes.after).length === 0) return false
  putNotice(ctx.db, { ...yours, applicationId, by: ctx.caller.name, at: ctx.now })
  note(ctx, 'letters.number', applicationId, { prefecture: prefectureNameOf(application.jis2 ?? ''), ...changes })
  return true
}

const number: Letters['number'] = (ctx, { fy, rows }) => {
  theYear(ctx.db, fy)
  if (new Set(rows.map(({ applicationId }) => applicationId)).size !== rows.length)
    throw new Refusal('invalid', '同じ応募の通知が二度選ばれています。')
  const decided = new Map(decisionRowsOf(ctx.db, fy).map((row) => [row.application_id, row.decided_on]))
  assertIssuedAfterApproval(
    rows
      .filter(({ applicationId, issuedOn }) => issuedOn !== (noticeRow(ctx.db, applicationId)?.issuedOn ?? null))
      .map(({ applicationId, issuedOn }) => ({
        prefecture: prefectureNameOf(applicationById(ctx.db, applicationId)?.jis2 ?? ''),
        issuedOn,
        decidedOn: decided.get(applicationId) ?? '',
      })),
  )
  return { recorded: rows.filter((row) => record(ctx, fy, row)).length }
}

/** The letter is kept as it was made: refused where what it says is no longer so, or where something stops it. */
const keep: Letters['keep'] = (ctx, { id, fy, applicationId, fileId, view, mark }) => {
  const known = letterById(ctx.db, id)
  if (known) {
    assertSameRecord(known.file_id === fileId)
    return { id }
  }
  const found = theLetter(ctx, fy, applicationId)
  const { letter, decision } = found
  const [stop] = letter.stops
  if (stop !== undefined) throw new Refusal('invalid', stop.message)
  const { version } = templateInForce(ctx.db, letter.kind)
  const values = contentsOf(letter)
  if (values === null || markOf(found, version) !== mark)
    throw new Refusal('conflict', '作っている間に、決裁・文書番号・様式などが変わりました。もう一度作ってください。')
  const { name } = wholeFile(ctx.db, fileId)
  insertLetter(ctx.db, {
    id,
    fy,
    kind: letter.kind,
    application_id: applicationId,
    draft: letter.draft ? 1 : 0,
    decision_id: decision?.id ?? null,
    approval_ref: decision?.approvalRef ?? '',
    decided_on: decision?.decidedOn ?? '',
    contents: storedLetter.write(values),
    shown: storedDocument.write(view),
    template_version: version,
    file_id: fileId,
    file_name: name,
    audit_head: auditHead(ctx.db),
    made_by: ctx.caller.name,
    made_at: ctx.now,
  })
  note(ctx, 'letters.keep', applicationId ?? `fy:${fy}`, { name, title: letter.title, draft: letter.draft })
  return { id }
}

export const letters: Letters = {
  page: (ctx, { fy }) => {
    theYear(ctx.db, fy)
    return letterPageOf(ctx, fy)
  },
  contents,
  letter: ({ db }, { id }) => {
    const row = letterById(db, id)
    if (!row) throw missing('通知')
    return {
      id,
      fileId: row.file_id,
      name: row.file_name,
      madeAt: row.made_at,
      madeBy: row.made_by,
      auditHead: printedHead(row.audit_head),
      view: storedDocument.read(row.shown, id),
    }
  },
  number,
  keep,
}
