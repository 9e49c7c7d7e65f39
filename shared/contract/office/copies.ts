import { z } from 'zod'
import { copyReasonLabel, copyReasons, copyRemovalFields } from '../../domain/office/copies.ts'
import { roles } from '../../domain/roles.ts'
import { coded, requiredText, text } from '../fields.ts'
import { command, query } from '../operation.ts'
import { newShape } from '../record-shapes.ts'
import { standing } from './standing.ts'

export const copyPlaces = ['here', 'second'] as const

const copy = z.object({
  /** このPC, or the second place. */
  place: z.enum(copyPlaces),
  name: z.string(),
  /** The moment its name tells. */
  at: z.string(),
  age: z.string(),
  why: coded(copyReasons, copyReasonLabel),
  size: z.int(),
  /** It holds words that were erased since. */
  erased: z.boolean(),
  /** The head of its record of deeds and the number of that entry; null of one that cannot be gone back to. */
  head: z.string().nullable(),
  seq: z.int().nullable(),
})

const second = z.object({
  folder: z.string(),
  /** False while the drive is not connected. */
  present: z.boolean(),
  /** It lies on the drive of the office, and goes with it. */
  sameDrive: z.boolean(),
  /** The newest copy that lies there, as far as this program has seen; null where none does. */
  lastAt: z.string().nullable(),
})

/** Which office file: what is left out asks for the one that is open. */
const file = text(1200).default('').describe('台帳ファイル。空なら、開いている台帳')
const chosen = { file, place: z.enum(copyPlaces), name: requiredText(400, 'バックアップのファイル名') }

/** 守り, as far as it is of this PC: answered by the host, also of an office that does not open. */
export const copiesOfLauncher = {
  copies: query({
    about: '台帳のバックアップの一覧と、置き場所',
    input: z.object({ file }),
    output: z.object({
      file: z.string(),
      folder: z.string(),
      second: second.nullable(),
      copies: z.array(copy),
      /** The last entry of the office itself, as far as it can be known. */
      last: z.int().nullable(),
      /** Why the last copy could not be made; null where it was. */
      problem: z.string().nullable(),
    }),
    reads: ['office', 'jobs', 'audit'],
    allowed: [...roles],
  }),
  copyStanding: query({
    about: '最後のバックアップと、バックアップにまだ入っていない仕事があるか',
    input: z.object({}),
    output: z.object({
      last: z.object({ at: z.string(), age: z.string() }).nullable(),
      /** A day's work lies in no copy. */
      uncovered: z.boolean(),
      /** The second place has been away for a day's work: what it has, to be read. */
      secondBehind: z.string().nullable(),
      problem: z.string().nullable(),
    }),
    reads: ['office', 'jobs'],
    allowed: [...roles],
  }),
  difference: query({
    about: 'バックアップに戻すと、いまの台帳と何が違うか',
    input: z.object(chosen),
    output: z.object({
      /** Null where the copy cannot be read, or is not of this office. */
      differs: z
        .object({
          count: z.int(),
          kinds: z.array(z.object({ label: z.string(), count: z.int() })),
          until: z.string().nullable(),
          /** It holds words that were erased since. */
          erased: z.boolean(),
        })
        .nullable(),
      words: z.string(),
    }),
    reads: ['office', 'jobs', 'audit'],
    allowed: [...roles],
  }),
  restore: command({
    about: 'バックアップを新しい台帳ファイルに復元して開く(元の台帳はそのまま残る)',
    input: z.object(chosen),
    output: standing,
    changes: ['office'],
    allowed: [...roles],
  }),
  removeCopies: command({
    about: '消去した内容が残っている古いバックアップを、理由を記録してから消す(元に戻せない)',
    input: z.object({
      name: text(400).default('').describe('一つだけのときのファイル名。空なら、消去した内容が残っているもの全部'),
      ...newShape(copyRemovalFields),
    }),
    output: z.object({ removed: z.array(z.string()) }),
    changes: ['office', 'audit'],
    allowed: ['officer'],
  }),
  setSecondPlace: command({
    about: 'バックアップのもう一つの置き場所(別のドライブ)を決める(空にすると、なしになる)',
    input: z.object({ folder: text(1000).default('') }),
    output: z.object({ second: second.nullable() }),
    changes: ['office'],
    allowed: ['officer'],
  }),
  move: command({
    about: '台帳を別のPCへ移す: 選んだフォルダーに一式を作って確かめ、元の台帳は読むだけにする',
    input: z.object({ folder: requiredText(1000, '移す先のフォルダー') }),
    output: z.object({ folder: z.string(), files: z.array(z.string()), sha256: z.string() }),
    changes: ['office', 'audit'],
    allowed: ['officer'],
  }),
}
