import { z } from 'zod'
import { itemPlaceLabel, itemTrackLabel, ownTypeLabel } from '../../domain/applications/definition/item.ts'
import { surenesses } from '../../domain/applications/form.ts'
import { fy, id, instant, revision, text } from '../fields.ts'
import { command, job, query } from '../operation.ts'
import { ownName } from './form.ts'

const keysOf = <Key extends string>(labels: Readonly<Record<Key, string>>) => Object.keys(labels) as [Key, ...Key[]]

/** One item of a year's form: domain/applications/definition/item.ts. */
const formItem = z.object({
  key: z
    .string()
    .regex(/^[\w-]{1,40}$/)
    .meta({ title: '項目' }),
  name: ownName.meta({ title: '項目の名前' }),
  headings: z.array(text(60)).max(20).meta({ title: '見出しの書き方' }),
  type: z.enum(['rules', ...keysOf(ownTypeLabel)]).meta({ title: '型' }),
  choices: z.array(text(60)).max(20).meta({ title: '選択肢' }),
  limit: z.int().min(1).max(8000).nullable().meta({ title: '字数の上限' }),
  track: z.enum(keysOf(itemTrackLabel)).meta({ title: '区分' }),
  required: z.boolean().meta({ title: '必須' }),
  place: z.enum(keysOf(itemPlaceLabel)).meta({ title: '探す場所' }),
  printed: z.boolean().meta({ title: '審議資料に載せる' }),
  retired: z.boolean().meta({ title: 'この年度ではやめる' }),
})

const items = z.array(formItem).min(1).max(80).meta({ title: '項目' })

const tried = z.object({
  fileName: z.string(),
  at: instant,
  by: z.string(),
  /** Of the draft, as it was then. */
  revision: z.int(),
  items: z.array(z.object({ name: z.string(), required: z.boolean(), found: z.boolean() })),
})

export const formsPage = z.object({
  fy,
  inForce: z.object({
    /** Null for the form of 令和8年度, which every office has. */
    id: id.nullable(),
    name: z.string(),
    /** False where the year has none of its own and goes on with an earlier one. */
    ofThisYear: z.boolean(),
    adoptedBy: z.string().nullable(),
    adoptedAt: instant.nullable(),
    applications: z.int(),
    items,
  }),
  /** Other definitions by which applications of the year were read; they keep them. */
  others: z.array(z.object({ name: z.string(), applications: z.int() })),
  draft: z
    .object({
      id,
      name: z.string(),
      base: z.string(),
      items,
      changes: z.object({ added: z.array(z.string()), renamed: z.array(z.string()), retired: z.array(z.string()) }),
      tried: tried.nullable(),
      begunBy: z.string(),
      begunAt: instant,
      revision: z.int(),
    })
    .nullable(),
})

const staff = ['officer', 'approver', 'viewer'] as const
const changed = { output: formsPage, changes: ['forms'] as const, allowed: ['officer'] as const }

export const forms = {
  page: query({
    about: '年度の様式の定義: 使用中のものと下書き',
    input: z.object({ fy }),
    output: formsPage,
    reads: ['forms', 'applications', 'programme'],
    allowed: staff,
  }),
  readBy: query({
    about: '応募の一つの版を読んだ様式の項目',
    input: z.object({ id, version: z.int().min(1).meta({ title: '版' }) }),
    output: z.object({ items }),
    reads: ['applications', 'programme'],
    allowed: staff,
  }),
  begin: command({
    about: '使用中の様式をコピーして、下書きを始める',
    input: z.object({ id, fy }),
    ...changed,
  }),
  save: command({
    about: '様式の下書きを直す(項目の追加、名前、順番、見出しの書き方)',
    input: z.object({ id, items, revision }),
    ...changed,
  }),
  tryOn: job({
    about: '様式の下書きを、Wordファイルでためす',
    input: z.object({ fy, id, fileId: id }),
    output: z.object({
      fileName: z.string(),
      items: z.array(
        z.object({
          key: z.string(),
          name: z.string(),
          required: z.boolean(),
          sureness: z.enum(surenesses),
          /** Where it was found; '' where it was not. */
          place: z.string(),
          value: z.string(),
          note: z.string(),
        }),
      ),
      /** What is written and no item has read. */
      leftOver: z.array(z.object({ place: z.string(), text: z.string() })),
    }),
    allowed: ['officer'],
  }),
  noteTried: command({
    about: 'ためした結果を下書きに残す(ためす仕事の最後の一歩)',
    input: z.object({
      ...{
        id,
        revision,
        fileName: text(300).meta({ title: 'ファイル名' }),
      },
      items: z.array(z.object({ name: ownName, required: z.boolean(), found: z.boolean() })).max(80),
    }),
    ...changed,
  }),
  adopt: command({
    about: '様式の下書きを使い始める(その後に読む応募から)',
    input: z.object({ id, revision }),
    ...changed,
  }),
}
