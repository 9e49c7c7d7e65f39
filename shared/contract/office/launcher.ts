import { z } from 'zod'
import { roles } from '../../domain/roles.ts'
import { id, requiredText, text } from '../fields.ts'
import { command, query } from '../operation.ts'
import { copiesOfLauncher } from './copies.ts'
import { filePassphrase } from './encryption.ts'
import { standing } from './standing.ts'

/** What the person who helps from afar asks first. Nothing of the records. */
export const thisPc = z.object({
  /** Of the program. */
  version: z.string(),
  runtime: z.string(),
  system: z.string(),
  /** Where the program itself lies: installed, or copied to a folder of the person's. */
  program: z.string(),
  file: z.string(),
  drive: z.enum(['local', 'removable', 'synced', 'network']),
  /** Which cloud the folder is copied to. */
  driveBy: z.string().nullable(),
  /** Why the office file does not belong where it lies, and where it does. */
  caution: z.string().nullable(),
  freeBytes: z.number().nullable(),
  settings: z.string(),
  log: z.string(),
})

/** Answered by the host itself, before and beside an office. Roles do not apply: nobody is signed in yet. */
export const launcher = {
  status: query({
    about: '開いている台帳と、サインインしている人',
    input: z.object({}),
    output: standing,
    reads: ['office', 'people'],
    allowed: [...roles],
  }),
  create: command({
    about: '新しい台帳ファイル(*.banso)を作り、最初の担当としてサインインする',
    input: z.object({
      officeName: requiredText(100, '課室名'),
      officerName: requiredText(60, '担当者名'),
      /** From the command line `--file` says both folder and name. */
      folder: text(1000).default('').describe('台帳ファイルを置くフォルダー。コマンドラインでは --file が決める'),
      fileName: text(120).default(''),
      passphrase: text(200).default(''),
      /** Encrypted from the start, by the key that `encryption.prepare` has made and whose paper is there. */
      encryption: z
        .object({ filePassphrase, lastGroup: requiredText(20, '復旧キーの最後の組') })
        .nullable()
        .default(null),
    }),
    output: standing,
    changes: ['office'],
    allowed: [...roles],
  }),
  open: command({
    about: '台帳ファイルを開く',
    input: z.object({ file: requiredText(1200, '台帳ファイル') }),
    output: standing,
    changes: ['office'],
    allowed: [...roles],
  }),
  unlock: command({
    about: '暗号化した台帳を、台帳のパスワードか復旧キーで開く。復旧キーで開くときは、新しいパスワードを決められる',
    input: z.object({
      secret: requiredText(400, '台帳のパスワードか復旧キー'),
      /** By the recovery key: the passphrase from here on; empty leaves it as it is. */
      filePassphrase: filePassphrase.or(z.literal('')).default(''),
    }),
    output: standing,
    changes: ['office'],
    allowed: [...roles],
  }),
  practice: command({
    about: '練習用の台帳(見本)を用意する。初回は見本の一年分を作る',
    input: z.object({}),
    output: z.object({ ready: z.boolean() }),
    changes: ['office'],
    allowed: [...roles],
  }),
  bringBack: command({
    about: '持ち出した台帳を戻す。確かめてから、この台帳をそのファイルに置き換える',
    input: z.object({ file: requiredText(1200, '持ち出し先で使ったファイル') }),
    output: z.object({
      /** Of the record of deeds, that came with it. */
      entries: z.int(),
      /** Under which name the old file is kept. */
      backup: z.string(),
    }),
    changes: ['office'],
    allowed: [...roles],
  }),
  signIn: command({
    about: '利用者を選んでサインインする',
    input: z.object({ profileId: id, passphrase: z.string().max(400).default('') }),
    output: standing,
    changes: [],
    allowed: [...roles],
  }),
  signOut: command({
    about: 'サインアウトする',
    input: z.object({}),
    output: standing,
    changes: [],
    allowed: [...roles],
  }),
  thisPc: query({
    about: 'このPCの様子と、台帳の置き場所(プログラムを動かしているPCだけ)',
    input: z.object({}),
    output: thisPc,
    reads: ['office'],
    allowed: [...roles],
  }),
  projector: command({
    about: '審議会議の投影の画面を開くための入口を作る(一つの画面に一度だけ使える)',
    input: z.object({ meetingId: id }),
    output: z.object({ entrance: z.string() }),
    changes: [],
    allowed: ['officer'],
  }),
  noteDefect: command({
    about: '画面で起きた不具合を、このPCの記録(defects.log)に書き、記録番号を得る',
    input: z.object({
      name: z.string().max(100),
      message: z.string().max(2000),
      /** Where in the program, line by line. */
      frames: z.array(z.string().max(500)).max(12),
    }),
    output: z.object({ reference: z.string() }),
    changes: [],
    allowed: [...roles],
  }),
  ...copiesOfLauncher,
}
