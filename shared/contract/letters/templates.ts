import { z } from 'zod'
import { type TemplateKind, templateKindNames, templateKinds } from '../../domain/letters/template-kinds.ts'
import { coded, id } from '../fields.ts'
import { command, job, query } from '../operation.ts'

const titles = Object.fromEntries(templateKindNames.map((kind) => [kind, templateKinds[kind].title])) as Record<
  TemplateKind,
  string
>
const templateKind = coded(templateKindNames, titles)

const staff = ['officer', 'approver', 'viewer'] as const
const makers = ['officer', 'approver'] as const
/** 0: the program's own. */
const version = z.int().min(0).max(100_000).describe('様式の版。0 は標準の様式')

const file = z.object({ fileId: id, name: z.string(), size: z.int(), sha256: z.string() })

export const templates = {
  list: query({
    about: '通知・会議の文書の様式の一覧(版と、差込項目)',
    input: z.object({}),
    output: z.array(
      z.object({
        kind: templateKind,
        /** 「W3」 */
        number: z.string(),
        title: z.string(),
        /** 0 while the program's own is used as it is. */
        inForce: z.int(),
        versions: z.array(
          z.object({
            version: z.int(),
            /** The version taken again, 0 for the program's own; null where a new file came. */
            backTo: z.int().nullable(),
            takenBy: z.string(),
            takenAt: z.string(),
          }),
        ),
        placeholders: z.array(
          z.object({
            /** As it stands in the template: 「{文書番号}」「{#予定}…{/予定}」. */
            written: z.string(),
            about: z.string(),
            /** Whether it may be taken out of the template. */
            mayGo: z.boolean(),
          }),
        ),
      }),
    ),
    reads: ['templates'],
    allowed: [...staff],
  }),
  source: query({
    about: '様式の版のファイル(標準の様式は空)',
    input: z.object({ kind: templateKind, version }),
    output: z.object({ fileId: id.nullable(), name: z.string() }),
    reads: ['templates'],
    allowed: [...staff],
  }),
  keep: command({
    about: '確かめた様式を新しい版にする(様式を戻す処理から呼ばれる)',
    input: z.object({ kind: templateKind, fileId: id }),
    output: z.object({ version: z.int() }),
    changes: ['templates'],
    allowed: [...makers],
  }),
  goBack: command({
    about: '標準の様式、又は前の版に戻す',
    input: z.object({ kind: templateKind, version }),
    output: z.object({ version: z.int() }),
    changes: ['templates'],
    allowed: [...makers],
  }),
  takeOut: job({
    about: '様式(Word)を取り出す',
    input: z.object({ kind: templateKind, version }),
    output: z.object({ fileIds: z.array(id), files: z.array(file) }),
    allowed: [...staff],
  }),
  bringBack: job({
    about: '直した様式(Word)を確かめ、よければ新しい版にする',
    input: z.object({ kind: templateKind, fileId: id }),
    output: z.object({
      /** What is wrong with it, a sentence each; empty where it counts from now on. */
      problems: z.array(z.string()),
      version: z.int().nullable(),
    }),
    allowed: [...makers],
  }),
}
