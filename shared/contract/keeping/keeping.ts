import { z } from 'zod'
import { erasureFields } from '../../domain/keeping/erasing.ts'
import {
  disposalFields,
  extensionFields,
  measureLabel,
  recordCodes,
  recordKindFields,
  usualKinds,
} from '../../domain/keeping/kinds.ts'
import { standingLabel, standings } from '../../domain/keeping/retention.ts'
import { coded, fy, id, isoDate, text } from '../fields.ts'
import { command, job, query, recordAreas } from '../operation.ts'
import { editShape, newShape, shownShape } from '../record-shapes.ts'

const smalls = Object.fromEntries(recordCodes.map((code) => [code, usualKinds[code].small])) as Record<
  (typeof recordCodes)[number],
  string
>
const code = coded(recordCodes, smalls)
const count = z.int().min(0)
const areas = z.array(z.enum(recordAreas))

const disposal = z.object({
  id,
  measure: coded(['discard', 'transfer'], measureLabel),
  ...shownShape(disposalFields),
  recordedBy: z.string(),
  recordedAt: z.string(),
  lines: z.array(z.object({ what: z.string(), count, sha256: z.string() })),
})

const file = z.object({
  fy,
  code,
  ...shownShape(recordKindFields),
  name: z.string(),
  from: isoDate,
  expires: isoDate,
  until: isoDate,
  standing: coded(standings, standingLabel),
  records: count,
  files: count,
  /** Why it cannot go yet; empty where only the consent is wanted. */
  notYet: z.string(),
  extensions: z.array(z.object({ id, until: isoDate, reason: z.string(), madeBy: z.string(), madeAt: z.string() })),
  disposal: disposal.nullable(),
  revision: z.int().min(0),
})

const verdict = { may: z.enum(['yes', 'consent', 'no']), ground: z.string() }
/** 氏名 and what else the person is found by: かな, メール, 電話. */
const words = z.array(text(100)).max(10).meta({ title: '氏名・連絡先' })

export const keeping = {
  files: query({
    about: '行政文書ファイルの一覧(保存期間・満了日・入っている記録の数)',
    input: z.object({}),
    output: z.object({
      files: z.array(file),
      /** What belongs to no year and lasts as long as the ledger. */
      office: z.object({ records: count, files: count }),
      /** Bytes of what was erased may still lie in the file. */
      scouring: z.boolean(),
    }),
    reads: [...recordAreas],
    allowed: ['officer', 'approver', 'viewer'],
  }),
  editKind: command({
    about: '保存期間表の一つの行政文書ファイルを直す(分類・保存期間・起算日・満了時の措置)',
    input: z.object({ fy, code, ...editShape(recordKindFields), revision: z.int().min(0) }),
    output: z.object({ ...shownShape(recordKindFields), revision: z.int().min(0) }),
    changes: ['keeping'],
    allowed: ['officer'],
  }),
  extend: command({
    about: '保存期間を延長する(理由が必須)',
    input: z.object({ id, fy, code, ...newShape(extensionFields) }),
    output: z.object({ until: isoDate }),
    changes: ['keeping'],
    allowed: ['officer'],
  }),
  dispose: command({
    about: '満了した行政文書ファイルの廃棄または移管を記録し、その記録と原本を台帳から消す(元に戻せない)',
    input: z.object({ id, fy, code, ...newShape(disposalFields) }),
    output: z.object({ disposal, areas }),
    changes: (_, output) => output.areas,
    allowed: ['officer'],
  }),
  people: query({
    about: '台帳に氏名や連絡先がある人の一覧',
    input: z.object({}),
    output: z.array(z.object({ name: z.string(), as: z.array(z.string()), words: z.array(z.string()) })),
    reads: [
      'applications',
      'correspondence',
      'reviewers',
      'meeting',
      'inquiries',
      'partners',
      'training',
      'forum',
      'people',
    ],
    allowed: ['officer'],
  }),
  person: query({
    about: 'この人について持っているもの(どこに、いつまで、消せるか)',
    input: z.object({ words }),
    output: z.object({
      places: z.array(
        z.object({ label: z.string(), fileName: z.string(), excerpt: z.string(), route: z.string(), ...verdict }),
      ),
      originals: z.array(z.object({ fileId: id, name: z.string(), fileName: z.string(), ...verdict })),
      /** 出力した帳票の控えなど, which are not read and go with an erasure. */
      copies: count,
    }),
    reads: recordAreas.filter((area) => area !== 'search'),
    allowed: ['officer'],
  }),
  erasePerson: command({
    about: 'この人の情報を、消してよい所から消す(元に戻せない)',
    /** Without a consent only what is no record goes. */
    input: z.object({ words, ...newShape(erasureFields) }),
    output: z.object({ places: count, originals: count, copies: count, areas }),
    changes: (_, output) => output.areas,
    allowed: ['officer'],
  }),
  rows: query({
    about: '移管・引継ぎのための、年度の記録そのもの(表ごと)',
    input: z.object({ fy }),
    output: z.array(
      z.object({
        code,
        table: z.string(),
        label: z.string(),
        columns: z.array(z.string()),
        rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))),
      }),
    ),
    reads: recordAreas.filter(
      (area) =>
        ![
          'accelerators',
          'audit',
          'files',
          'holidays',
          'introductions',
          'jobs',
          'keeping',
          'notices',
          'office',
          'people',
          'pools',
          'search',
          'templates',
        ].includes(area),
    ),
    allowed: ['officer'],
  }),
  originals: query({
    about: '年度の行政文書ファイルに入っている原本の一覧',
    input: z.object({ fy }),
    output: z.array(z.object({ code, fileId: id, name: z.string(), size: count, sha256: z.string() })),
    reads: ['applications', 'sheetFiles', 'letters', 'forum', 'files'],
    allowed: ['officer'],
  }),
  pack: job({
    about: '年度の移管・引継ぎの一式を作る(原本・CSV・Excel・目録・ハッシュ)',
    input: z.object({ fy }),
    output: z.object({ fileIds: z.array(id), name: z.string(), files: count, sha256: z.string() }),
    allowed: ['officer'],
  }),
}
