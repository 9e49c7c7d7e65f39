import { z } from 'zod'
import { disclosureFields } from '../../domain/selection/disclosure/fields.ts'
import { groundLabel, grounds, wayLabel, ways } from '../../domain/selection/disclosure/grounds.ts'
import { natures } from '../../domain/selection/disclosure/nature.ts'
import { partStateLabel, partStates } from '../../domain/selection/disclosure/redacting.ts'
import { documentOutcomeLabel, documentOutcomes } from '../../domain/selection/disclosure/summing.ts'
import { coded, fy, id, instant, isoDate, revision, text } from '../fields.ts'
import { command, job, query, type RecordArea, recordAreas } from '../operation.ts'
import { editShape, newShape, shownShape } from '../record-shapes.ts'

const request = z.object({
  id,
  fy,
  /** In the order they were put down, of each year. */
  no: z.int(),
  ...shownShape(disclosureFields),
  /** The last day for the decision. */
  due: isoDate,
  /** Of what it asks for; empty where it asks for the year. */
  prefecture: z.string(),
  receiptNo: z.string(),
  revision: z.int(),
})

const ground = coded(grounds, groundLabel)
const way = coded(ways, wayLabel)
/** As `pack` and `document` answer them. */
const partKey = z
  .string()
  .max(300)
  .regex(/^[a-z_]+\/[\w./:-]+$/)
  .describe('文書の部分の番号。disclosure.document の key')
const documentKey = z
  .string()
  .max(200)
  .regex(/^[a-z]+\/[\w.:-]+$/)
  .describe('文書の番号。disclosure.pack の key')
const named = { key: z.string(), kind: z.string(), title: z.string() }
const outcome = coded(documentOutcomes, documentOutcomeLabel)

const pack = z.object({
  request,
  office: z.string(),
  label: z.string(),
  practice: z.boolean(),
  /** 照合番号 of the record of deeds it is drawn from. */
  head: z.string(),
  today: isoDate,
  documents: z.array(
    z.object({
      ...named,
      outcome,
      parts: z.int(),
      withheld: z.int(),
      unsettled: z.int(),
      stale: z.int(),
      grounds: z.array(ground),
    }),
  ),
  /** Parts in which words are open that were withheld of another part by choice. */
  reappearing: z.array(z.object({ document: z.string(), title: z.string(), label: z.string(), of: z.string() })),
})

const shownPart = z.object({
  key: z.string(),
  label: z.string(),
  text: z.string(),
  nature: z.enum(natures),
  state: coded(partStates, partStateLabel),
  proposal: z.object({ way, ground: ground.nullable(), why: z.string() }),
  way,
  ground: ground.nullable(),
  reason: z.string(),
  words: z.string(),
  /** What is withheld of the text, in its own UTF-16 units. */
  hidden: z.array(z.object({ from: z.int(), to: z.int() })),
  /** Of the text: a choice is for that text alone. */
  mark: z.int(),
  /** Who looked at it, and when; empty while it stands as proposed. */
  by: z.string(),
  at: instant.nullable(),
  /** 0 while nothing was ever chosen. */
  revision: z.int(),
})
const document = z.object({ ...named, parts: z.array(shownPart) })

const pages = z.object({
  documents: z.array(
    z.object({
      ...named,
      outcome,
      unsettled: z.int(),
      parts: z.array(
        z.object({
          key: z.string(),
          label: z.string(),
          /** Words that may be read, or a bar: of a bar nothing is told but its ground. */
          pieces: z.array(
            z.union([z.object({ text: z.string(), ground: z.null() }), z.object({ text: z.literal(''), ground })]),
          ),
        }),
      ),
    }),
  ),
})

const changed = { changes: ['disclosure', 'search'] as const, allowed: ['officer'] as const }
/** What no part of a pack is drawn from. */
const undrawn: ReadonlySet<RecordArea> = new Set<RecordArea>([
  'search',
  'jobs',
  'templates',
  'holidays',
  'people',
  'projection',
  'keeping',
  'accelerators',
  'introductions',
  'notices',
  'pools',
  'talent',
])
/** Drawn from every record there is. */
const drawn = {
  reads: recordAreas.filter((area) => !undrawn.has(area)),
  allowed: ['officer', 'approver'],
} as const
/** What was chosen before; left out where nothing was. */
const seen = z.int().min(0).describe('読んだときの revision。まだ選んでいなければ 0')

export const disclosure = {
  list: query({
    about: '年度の開示請求(新しい順)',
    input: z.object({ fy }),
    output: z.array(request),
    reads: ['disclosure', 'applications', 'programme'],
    allowed: ['officer', 'approver'],
  }),
  add: command({
    about: '開示請求を記録する',
    input: z.object({ id, fy, ...newShape(disclosureFields) }),
    output: request,
    ...changed,
  }),
  edit: command({
    about: '開示請求を直す・開示決定等を記録する',
    input: z.object({ id, ...editShape(disclosureFields), revision }),
    output: request,
    ...changed,
  }),
  remove: command({
    about: '開示請求を削除する(元に戻せる)',
    input: z.object({ id, revision }),
    output: z.object({ id, revision: z.int() }),
    ...changed,
  }),
  restore: command({
    about: '削除した開示請求を戻す',
    input: z.object({ id, revision }),
    output: request,
    ...changed,
  }),
  pack: query({
    about: '開示請求の対象となる文書の一覧と、開示・不開示の案',
    input: z.object({ id }),
    output: pack,
    ...drawn,
  }),
  document: query({
    about: '対象の文書一つの全文と、部分ごとの開示・不開示の案(確認用)',
    input: z.object({ id, document: documentKey }),
    output: document,
    ...drawn,
  }),
  pages: query({
    about: '墨消し済みの文書(不開示の部分の文を含まない)',
    input: z.object({ id, document: documentKey.nullable() }),
    output: pages,
    ...drawn,
  }),
  settle: command({
    about: '文書の一部分の開示・不開示を決める',
    input: z.object({
      id,
      document: documentKey,
      section: partKey,
      way,
      ground: ground.nullable(),
      words: text(4000),
      reason: text(2000),
      /** Of the text that was looked at. */
      mark: z.int(),
      revision: seen,
    }),
    output: shownPart,
    changes: ['disclosure'],
    allowed: ['officer'],
  }),
  accept: command({
    about: '文書の部分を、提案のとおりに決める',
    input: z.object({
      id,
      document: documentKey,
      sections: z
        .array(z.object({ section: partKey, mark: z.int(), revision: seen }))
        .min(1)
        .max(5000),
    }),
    output: document,
    changes: ['disclosure'],
    allowed: ['officer'],
  }),
  takeBack: command({
    about: '決めた部分を、提案に戻す',
    input: z.object({
      id,
      document: documentKey,
      sections: z
        .array(z.object({ section: partKey, revision: seen }))
        .min(1)
        .max(5000),
    }),
    output: document,
    changes: ['disclosure'],
    allowed: ['officer'],
  }),
  write: job({
    about: '開示請求の文書一覧と墨消し済みの文書をWordにする',
    input: z.object({ id }),
    output: z.object({
      fileIds: z.array(id),
      files: z.array(z.object({ fileId: id, name: z.string(), size: z.int(), sha256: z.string() })),
    }),
    allowed: ['officer', 'approver'],
  }),
}
