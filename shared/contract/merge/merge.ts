import { z } from 'zod'
import { sidesOfMerge } from '../../domain/merge/three-way.ts'
import { coded, fy, id, text } from '../fields.ts'
import { command, job, query, recordAreas } from '../operation.ts'

const count = z.int().min(0)
const side = coded(sidesOfMerge, { ours: 'この台帳の値', theirs: '届いた値' })

const clash = z.object({
  name: z.string(),
  /** As the office calls the record, and the field of it. */
  label: z.string(),
  field: z.string(),
  /** What the choice does to whichever is not chosen. */
  effect: z.string(),
  /** Ours can only stay. */
  fixed: z.boolean(),
  ours: z.object({ value: z.string(), who: z.string(), at: z.string().nullable() }),
  theirs: z.object({ value: z.string(), who: z.string(), at: z.string().nullable() }),
})

const given = z.object({ fileIds: z.array(id), name: z.string(), records: count, files: count })
const parted = z.object({
  name: z.string(),
  /** The bundle as it is stored, without the bytes of its files. */
  bundle: z.string(),
  records: count,
  files: z.array(id),
})
const taking = z.object({
  fileId: id,
  choices: z.array(z.object({ name: text(300), side })).max(2000),
  mark: text(64),
})
const taken = z.object({ records: count, files: count, areas: z.array(z.enum(recordAreas)) })

export const merge = {
  give: job({
    about: '案件のまとめ(一つの応募と、その支援の記録と書類)を、ほかの台帳のために一つのファイルにする',
    input: z.object({ applicationId: id }),
    output: given,
    allowed: ['officer'],
  }),
  giveYear: job({
    about:
      '年度のまとめ(年度の設定、応募、審査、審議会議、選定、支援の記録と書類)を、ほかの台帳のために一つのファイルにする',
    input: z.object({ fy }),
    output: given,
    allowed: ['officer'],
  }),
  part: command({
    about: '案件のまとめに入れる記録を取り出し、分かれた時を記録する(書き出しの処理が使う)',
    input: z.object({ applicationId: id }),
    output: parted,
    changes: ['applications'],
    allowed: ['officer'],
  }),
  partYear: command({
    about: '年度のまとめに入れる記録を取り出し、分かれた時を記録する(書き出しの処理が使う)',
    input: z.object({ fy }),
    output: parted,
    changes: ['programme'],
    allowed: ['officer'],
  }),
  compare: query({
    about: '届いたまとめを、この台帳の記録と見比べる(まだ何も書かない)',
    input: z.object({ fileId: id }),
    output: z.object({
      /** Of a case; null of a year. */
      applicationId: id.nullable(),
      fy: fy.nullable(),
      title: z.string(),
      officeName: z.string(),
      madeBy: z.string(),
      madeAt: z.string(),
      /** When the two were one; null: they have never been, and every difference is asked for. */
      since: z.object({ by: z.string(), at: z.string() }).nullable(),
      taken: z.array(z.object({ label: z.string(), added: count, changed: count, removed: count })),
      files: count,
      clashes: z.array(clash),
      /** Of the differences as they are shown: choices are of these, and of no others. */
      mark: z.string(),
    }),
    // Of a year everything, and where a file may be held by another record, which a bundle may not name.
    reads: recordAreas.filter(
      (area) =>
        ![
          'search',
          'people',
          'holidays',
          'projection',
          'jobs',
          'keeping',
          'introductions',
          'notices',
          'pools',
        ].includes(area),
    ),
    allowed: ['officer'],
  }),
  take: command({
    about: '届いた案件のまとめを取り込む。違いを一つずつ選んでから、まとめて一度に書く',
    input: taking,
    output: taken.extend({ applicationId: id }),
    changes: (_, output) => output.areas,
    allowed: ['officer'],
  }),
  takeYear: command({
    about: '届いた年度のまとめを取り込む。違いを一つずつ選んでから、まとめて一度に書く',
    input: taking,
    output: taken.extend({ fy }),
    changes: (_, output) => output.areas,
    allowed: ['officer'],
  }),
}
