import { z } from 'zod'
import { correspondenceKindLabel, correspondenceKinds } from '../../domain/applications/correspondence/entry.ts'
import { phoneNoteFields, strikeFields } from '../../domain/applications/correspondence/note.ts'
import { coded, fy, id, instant, isoDate, jis2, revision } from '../fields.ts'
import { command, job, query } from '../operation.ts'
import { editShape, newShape, shownShape } from '../record-shapes.ts'

const note = z.object({
  id,
  jis2: z.string(),
  ...shownShape(phoneNoteFields),
  recordedBy: z.string(),
  recordedAt: instant,
  struckAt: instant.nullable(),
  struckBy: z.string().nullable(),
  struckWhy: z.string(),
  revision: z.int(),
})

const entry = z.object({
  /** Of one kind each once; a 電話メモ by its id. */
  key: z.string(),
  kind: coded(correspondenceKinds, correspondenceKindLabel),
  /** An instant, or a day alone; null where nobody knows. */
  at: z.string().nullable(),
  /** Who wrote or called, or who of the office did. */
  who: z.string(),
  title: z.string(),
  /** To be read in full; '' where the mail says it. */
  text: z.string(),
  applicationId: id.nullable(),
  receiptNo: z.string(),
  /** The mail itself, which `readMail` reads. */
  mail: z.object({ fileId: id, name: z.string() }).nullable(),
  /** What came or went with it; without a number its bytes lie in the mail alone. */
  files: z.array(z.object({ fileId: id.nullable(), name: z.string(), size: z.int() })),
  note: note.nullable(),
  /** What was filed by hand, and may be filed anew. */
  filed: z.object({ id, revision: z.int() }).nullable(),
  /** Where more of it is seen; '' where nowhere. */
  route: z.string(),
})

const ofPage = [
  'correspondence',
  'applications',
  'inquiries',
  'letters',
  'programme',
  'holidays',
  'office',
  'reviewers',
  'files',
  'audit',
] as const
const staff = ['officer', 'approver', 'viewer'] as const
const changed = { output: note, changes: ['correspondence'] as const, allowed: ['officer'] as const }

export const correspondence = {
  list: query({
    about: '都道府県ごとのやりとりの数と、次にすること',
    input: z.object({ fy }),
    output: z.array(
      z.object({
        jis2: z.string(),
        prefecture: z.string(),
        applications: z.int(),
        mails: z.int(),
        calls: z.int(),
        /** 電話メモ whose next step is not done, and the earliest day of one. */
        open: z.int(),
        dueOn: isoDate.nullable(),
      }),
    ),
    reads: ['correspondence', 'applications', 'programme'],
    allowed: staff,
  }),
  page: query({
    about: '一つの都道府県とのやりとりのすべて(新しい順)',
    input: z.object({ fy, jis2 }),
    output: z.array(entry),
    reads: ofPage,
    allowed: staff,
  }),
  addNote: command({
    about: '電話メモを記録する',
    input: z.object({ id, fy, jis2, ...newShape(phoneNoteFields) }),
    ...changed,
  }),
  editNote: command({
    about: '電話メモを直す(前の内容は経緯に残る)',
    input: z.object({ id, ...editShape(phoneNoteFields), revision }),
    ...changed,
  }),
  strikeNote: command({
    about: '電話メモを、理由を付けて取り消す(消えずに残る)',
    input: z.object({ id, ...newShape(strikeFields), revision }),
    ...changed,
  }),
  readMail: job({
    about: '保存したメールの本文を読む(何も保存しない)',
    input: z.object({ fileId: id }),
    output: z.object({
      subject: z.string(),
      from: z.string(),
      /** When our own mail server took it in; null where the mail does not say. */
      receivedAt: instant.nullable(),
      text: z.string(),
      attachments: z.array(z.object({ name: z.string(), size: z.int(), inline: z.boolean() })),
      notes: z.array(z.string()),
    }),
    allowed: staff,
  }),
}
