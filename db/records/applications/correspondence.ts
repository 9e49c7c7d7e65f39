import type { z } from 'zod'
import type { correspondence } from '../../../shared/contract/applications/correspondence.ts'
import { answeredBy, correctionStateOf, includedItems } from '../../../shared/domain/applications/correction/course.ts'
import { correctionMethodLabel, outcomeLabel } from '../../../shared/domain/applications/correction/fields.ts'
import { dueWordsOf } from '../../../shared/domain/applications/correction/words.ts'
import { inOrderOfTime } from '../../../shared/domain/applications/correspondence/entry.ts'
import { callWayLabel, isOpenNote } from '../../../shared/domain/applications/correspondence/note.ts'
import { prefectures } from '../../../shared/domain/bodies/prefectures.ts'
import { letterKinds } from '../../../shared/domain/letters/kinds.ts'
import { inquiryStateLabel } from '../../../shared/domain/selection/inquiry.ts'
import type { ReadDb } from '../../connection.ts'
import { missing } from '../../fresh.ts'
import type { Context } from '../../handler.ts'
import { type ApplicationRow, applicationById, applicationRows } from '../../tables/applications/application.ts'
import { correctionRows } from '../../tables/applications/correction.ts'
import { filedRows, incomingOfFile, incomingParts } from '../../tables/applications/incoming.ts'
import { fileRows, versionTimes } from '../../tables/applications/parts.ts'
import { type PhoneNoteRow, phoneNoteById, phoneNoteRows } from '../../tables/applications/phone-note.ts'
import { receiptMailRows } from '../../tables/applications/receipt-mail.ts'
import { newestLetters } from '../../tables/letters/letter.ts'
import { noticeRow } from '../../tables/letters/notice.ts'
import { deedsOn } from '../../tables/office/found-deeds.ts'
import { inquiryRows } from '../../tables/selection/inquiry.ts'
import { receiptOf, requestsOf } from './corrections.ts'

type Entry = z.input<typeof correspondence.page.output>[number]
type Note = z.input<typeof correspondence.addNote.output>
type Body = z.input<typeof correspondence.list.output>[number]
type Asking = Pick<Context<ReadDb>, 'db' | 'sight' | 'today' | 'caller'>
type Own = Pick<Entry, 'key' | 'kind' | 'at' | 'who' | 'title'> & Partial<Entry>

const entry = (own: Own): Entry => ({
  ...{ text: '', applicationId: null, receiptNo: '', mail: null, files: [], note: null, filed: null, route: '' },
  ...own,
})

export const shownNote = ({ fy: _fy, done, ...row }: PhoneNoteRow): Note => ({ ...row, done: done === 1 })

export function theNote(db: ReadDb, id: string): PhoneNoteRow {
  const row = phoneNoteById(db, id)
  if (!row) throw missing('電話メモ')
  return row
}

/** 電話メモ of a year that wait to be followed up. */
export const openNotes = (db: ReadDb, fy: number): Note[] => phoneNoteRows(db, fy).map(shownNote).filter(isOpenNote)

/** All 47, with what there is of each. */
export function bodiesOf(db: ReadDb, fy: number): Body[] {
  const applications = Map.groupBy(applicationRows(db, fy), ({ jis2 }) => jis2)
  const mails = Map.groupBy(filedRows(db, fy), ({ filed_jis2 }) => filed_jis2)
  const notes = Map.groupBy(phoneNoteRows(db, fy).map(shownNote), ({ jis2 }) => jis2)
  return prefectures.map(({ jis2, name }) => {
    const calls = notes.get(jis2) ?? []
    const open = calls.filter(isOpenNote)
    const [dueOn = null] = open.flatMap((note) => note.dueOn ?? []).toSorted()
    return {
      ...{ jis2, prefecture: name, applications: applications.get(jis2)?.length ?? 0 },
      ...{ mails: mails.get(jis2)?.length ?? 0, calls: calls.length, open: open.length, dueOn },
    }
  })
}

/** Everything that passed between the office and one prefecture in a year, the newest first. */
export function correspondenceOf(ctx: Asking, fy: number, jis2: string): Entry[] {
  const { db } = ctx
  const applications = applicationRows(db, fy)
    .filter((line) => line.jis2 === jis2)
    .flatMap(({ id }) => applicationById(db, id) ?? [])
  const ids = new Set(applications.map(({ id }) => id))
  return inOrderOfTime([
    ...applications.flatMap((row) => [...arrivalsOf(db, row), ...receiptsOf(ctx, row), ...requestEntries(db, row)]),
    ...filedEntries(db, fy, jis2),
    ...phoneNoteRows(db, fy)
      .filter((row) => row.jis2 === jis2)
      .map(noteEntry),
    ...inquiryEntries(db, fy, ids),
    ...letterEntries(db, fy, ids),
  ])
}

const ofApplication = ({ id, receipt_no }: ApplicationRow) => ({ applicationId: id, receiptNo: receipt_no ?? '' })

/** Each version as it came: its mail, with what came in it. */
function arrivalsOf(db: ReadDb, row: ApplicationRow): Entry[] {
  const files = fileRows(db, row.id)
  const requests = correctionRows(db, row.id)
  return versionTimes(db, row.id).map(({ version, receivedAt }) => {
    const own = files.filter((file) => file.version === version)
    const mail = own.find(({ kind }) => kind === 'mail')
    const answered = answeredBy(version, requests)
    const word = answered === undefined ? '差替え' : `第${answered.round}回の補正の回答`
    const came = mail && incomingOfFile(db, mail.file_id)
    const sender = came?.sender || (version === 1 ? row.sender_address : '')
    return entry({
      key: `came.${row.id}.${version}`,
      kind: 'application',
      // What became of the receipt is of the application, and of its first version alone.
      at: version === 1 ? row.received_at : receivedAt,
      who: version === 1 && row.sender_name !== '' ? `${row.sender_name} ${sender}`.trim() : sender,
      title: `${version === 1 ? '応募' : `${word}(第${version}版)`}${came?.subject || (version === 1 && row.subject) ? ` ${came?.subject || row.subject}` : ''}`,
      ...ofApplication(row),
      mail: mail === undefined ? null : { fileId: mail.file_id, name: mail.name },
      files: own
        .filter(({ kind }) => kind !== 'mail')
        .map(({ file_id, name, size }) => ({ fileId: file_id, name, size })),
      route: `/applications/${row.id}/${version === 1 ? 'files' : 'versions'}`,
    })
  })
}

/** 受付, with the words of W1, and what was said of having sent it. */
function receiptsOf(ctx: Asking, row: ApplicationRow): Entry[] {
  const { receipt_no } = row
  if (receipt_no === null) return []
  const own = { ...ofApplication(row), kind: 'receipt', route: `/applications/${row.id}` } as const
  return [
    ...deedsOn(ctx.db, row.id, 'intake.register').map(({ seq, at, who }) =>
      entry({
        ...{ ...own, key: `receipt.${seq}`, at, who, title: `${receipt_no}として受付した` },
        text: `受領連絡(W1)の文(いまの版):\n\n${receiptOf(ctx, row).mail.body}`,
      }),
    ),
    ...receiptMailRows(ctx.db, row.id).map(({ id, version, sentAt, recordedBy, takenBackAt, takenBackWhy }) =>
      entry({
        ...{ ...own, key: `receipt-mail.${id}`, at: sentAt, who: recordedBy },
        title: `第${version}版の受領連絡(W1)を送った${takenBackAt === null ? '' : ' 取消し'}`,
        text:
          takenBackAt === null
            ? `受領連絡(W1)の文(第${version}版):\n\n${receiptOf(ctx, row, version).mail.body}`
            : `取り消した理由 ${takenBackWhy}`,
      }),
    ),
  ]
}

/** 補正依頼 that went out, and the answers to them. */
function requestEntries(db: ReadDb, row: ApplicationRow): Entry[] {
  return requestsOf(db, row.id).flatMap((request) => {
    const { id, round, sentOn, answeredOn } = request
    if (sentOn === null) return []
    const items = includedItems(request.items)
    const isBack = correctionStateOf(request) === 'takenBack'
    const own = { ...ofApplication(row), route: `/applications/${row.id}/corrections` }
    const sent = entry({
      ...own,
      ...{ key: `request.${id}`, kind: 'request', at: sentOn, who: request.drawnBy },
      title: `第${round}回の補正依頼 ${items.length}件(${correctionMethodLabel[request.method]})${isBack ? ' 取消し' : ''}`,
      text: [
        `回答期限 ${dueWordsOf(request)}`,
        ...items.map(({ place, message }, at) => `${at + 1} ${place} ${message}`),
        ...(isBack ? [`取り消した理由 ${request.takenBackWhy}`] : []),
      ].join('\n'),
    })
    if (answeredOn === null) return [sent]
    const left = items.filter(({ outcome }) => outcome !== 'resolved').length
    const answered = entry({
      ...own,
      ...{ key: `answer.${id}`, kind: 'answer', at: answeredOn, who: row.dept ?? '' },
      title: `第${round}回の補正の回答(解消 ${items.length - left}/${items.length})`,
      text: items
        .map(
          ({ place, outcome, outcomeNote }, at) =>
            `${at + 1} ${place} ${outcome === null ? '結果はまだ' : outcomeLabel[outcome]}${outcomeNote === '' ? '' : `(${outcomeNote})`}`,
        )
        .join('\n'),
    })
    return [sent, answered]
  })
}

const filedEntries = (db: ReadDb, fy: number, jis2: string): Entry[] =>
  filedRows(db, fy)
    .filter((row) => row.filed_jis2 === jis2)
    .map((row) =>
      entry({
        ...{ key: `mail.${row.id}`, kind: 'mail', at: row.filed_received_at, who: row.sender },
        title: row.subject || row.name,
        mail: row.kind === 'mail' && row.file_id !== null ? { fileId: row.file_id, name: row.name } : null,
        files: [
          ...(row.kind === 'mail' ? [] : [{ fileId: row.file_id, name: row.name, size: row.size }]),
          ...incomingParts(db, row.id)
            .filter(({ inline }) => inline === 0)
            .map(({ file_id, name, size }) => ({ fileId: file_id, name, size })),
        ],
        filed: { id: row.id, revision: row.revision },
      }),
    )

function noteEntry(row: PhoneNoteRow): Entry {
  const note = shownNote(row)
  const [first = ''] = note.summary.split('\n')
  return entry({
    ...{ key: note.id, kind: 'phone', at: note.heldAt, title: first, text: note.summary, note },
    who: `${[note.dept, note.person].filter((word) => word !== '').join(' ')}(${callWayLabel[note.way]} ${note.takenBy})`,
  })
}

const inquiryEntries = (db: ReadDb, fy: number, ids: ReadonlySet<string>): Entry[] =>
  inquiryRows(db, fy)
    .filter(({ applicationId }) => applicationId !== null && ids.has(applicationId))
    .map((row) =>
      entry({
        ...{ key: `inquiry.${row.id}`, kind: 'inquiry', at: row.askedAt },
        who: [row.org, row.person].filter((word) => word !== '').join(' '),
        title: `問い合わせ${row.no}(${inquiryStateLabel[row.state]}) ${row.question.split('\n')[0] ?? ''}`,
        text: [row.question, ...(row.answer === '' ? [] : ['', `回答 ${row.answer}`])].join('\n'),
        applicationId: row.applicationId,
        route: `/inquiries/${row.id}`,
      }),
    )

/** Letters that are no 案: by the day on which they are issued, or else as they were made. */
const letterEntries = (db: ReadDb, fy: number, ids: ReadonlySet<string>): Entry[] =>
  newestLetters(db, fy).flatMap((row) => {
    const { application_id } = row
    if (application_id === null || !ids.has(application_id) || row.draft === 1) return []
    const notice = noticeRow(db, application_id)
    return [
      entry({
        ...{ key: `letter.${row.id}`, kind: 'letter', at: notice?.issuedOn ?? row.made_at, who: row.made_by },
        title: [letterKinds[row.kind].title, notice?.docNo ?? ''].filter((word) => word !== '').join(' '),
        applicationId: application_id,
        files: [{ fileId: row.file_id, name: row.file_name, size: 0 }],
        route: `/letters/${application_id}`,
      }),
    ]
  })
