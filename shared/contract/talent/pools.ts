import { z } from 'zod'
import { poolLineStandings } from '../../domain/talent/pools/compare.ts'
import { formNumbers, poolFields, poolSourceLabel } from '../../domain/talent/pools/fields.ts'
import { mostPoolLines } from '../../domain/talent/pools/file.ts'
import { coded, day, fy, id, instant, isoDate, jis2, revision } from '../fields.ts'
import { command, job, query } from '../operation.ts'
import { editShape, shownShape } from '../record-shapes.ts'

const staff = ['officer', 'approver', 'viewer'] as const
const count = z.int().min(0)
const asOf = day.meta({ title: '基準日' })

const record = z.object({
  jis2: z.string(),
  prefecture: z.string(),
  asOf: isoDate,
  ...shownShape(poolFields),
  /** Whence the last change came: by hand, from an 応募書 (its number), from Excel (the file). */
  source: coded(Object.keys(poolSourceLabel) as (keyof typeof poolSourceLabel)[], poolSourceLabel),
  sourceName: z.string(),
  recordedBy: z.string(),
  recordedAt: instant,
  revision: z.int(),
})
const changed = { changes: ['pools'] as const, allowed: ['officer'] as const }

export const pools = {
  days: query({
    about: '推進体制・人材プールの記入がある基準日と、年度の基準日',
    input: z.object({ fy }),
    output: z.object({ baseDays: z.array(isoDate), days: z.array(z.object({ asOf: isoDate, prefectures: count })) }),
    reads: ['pools', 'accelerators'],
    allowed: staff,
  }),
  on: query({
    about: '一つの基準日の推進体制・人材プール(記入のある都道府県)',
    input: z.object({ asOf }),
    output: z.array(record),
    reads: ['pools'],
    allowed: staff,
  }),
  of: query({
    about: '一つの都道府県の推進体制・人材プール(すべての基準日、新しい順)',
    input: z.object({ jis2 }),
    output: z.array(record),
    reads: ['pools'],
    allowed: staff,
  }),
  form: query({
    about: 'その都道府県の年度の応募書にある、人材プールと市区町村の数。応募がなければ null',
    input: z.object({ fy, jis2 }),
    output: z
      .object({
        applicationId: id,
        /** 受付番号; '' before the receipt. */
        receiptNo: z.string(),
        numbers: z.array(z.object({ name: z.enum(formNumbers), value: z.int().nullable() })),
      })
      .nullable(),
    reads: ['applications', 'programme'],
    allowed: ['officer'],
  }),
  edit: command({
    about: '一つの都道府県の、一つの基準日の推進体制・人材プールを記入する(まだ記入のない日の revision は 1)',
    input: z.object({ jis2, asOf, ...editShape(poolFields), revision }),
    output: record,
    ...changed,
  }),
  takeForm: command({
    about: '応募書の数を引き継ぐ。選んだものだけが変わり、ほかは残る',
    input: z.object({
      fy,
      jis2,
      asOf,
      applicationId: id.meta({ title: '応募' }),
      taken: z
        .array(z.object({ name: z.enum(formNumbers), value: count }))
        .min(1)
        .max(formNumbers.length)
        .meta({ title: '引き継ぐ数' }),
      revision,
    }),
    output: record,
    ...changed,
  }),
  read: job({
    about: '推進体制・人材プールの Excel を読み、何が加わり何が変わるかを見る(まだ何も変えない)',
    input: z.object({ fileIds: z.array(id).min(1).max(1), asOf }),
    output: z.object({
      fileName: z.string(),
      lines: z.array(
        z.object({
          at: z.int(),
          standing: z.enum(poolLineStandings),
          why: z.string(),
          jis2: z.string(),
          prefecture: z.string(),
          asOf: isoDate,
          values: z.object(shownShape(poolFields)).nullable(),
          changed: z.array(z.object({ label: z.string(), before: z.string(), after: z.string() })),
          revision: z.int(),
        }),
      ),
      /** Columns that nothing is taken from. */
      unread: z.array(z.string()),
    }),
    allowed: ['officer'],
  }),
  take: command({
    about: '確かめた推進体制・人材プールを取り込む(同じものをもう一度取り込んでも変わらない)',
    input: z.object({
      fileName: z.string().max(300).meta({ title: 'ファイル名' }),
      lines: z
        .array(z.object({ jis2, asOf, ...editShape(poolFields), revision }))
        .min(1)
        .max(mostPoolLines)
        .meta({ title: '取り込む行' }),
    }),
    output: z.object({ added: z.int(), changed: z.int(), left: z.int() }),
    ...changed,
  }),
}
