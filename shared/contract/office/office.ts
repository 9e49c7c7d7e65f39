import { z } from 'zod'
import { roleLabel, roles } from '../../domain/roles.ts'
import { coded, id, isoDate, maybeDate, requiredText, revision, text } from '../fields.ts'
import { command, job, query } from '../operation.ts'

const settings = z.object({
  officeName: z.string(),
  practice: z.boolean(),
  /** 格付表示 and 取扱制限 printed on every output. */
  label: z.string(),
  handling: z.string(),
  createdAt: z.string(),
  revision: z.int(),
})

const profile = z.object({
  id,
  name: z.string(),
  kana: z.string(),
  role: coded(roles, roleLabel),
  active: z.boolean(),
  hasPassphrase: z.boolean(),
  revision: z.int(),
})

export const auditEntry = z.object({
  seq: z.int(),
  at: z.string(),
  who: z.string(),
  did: z.string(),
  /** What was done, in the office's words. */
  about: z.string(),
  subject: z.string(),
  detail: z.record(z.string(), z.unknown()),
})

export const office = {
  settings: query({
    about: '課室の設定',
    input: z.object({}),
    output: settings,
    reads: ['office'],
    allowed: [...roles],
  }),
  holdings: query({
    about: '台帳に入っている記録と書類の数',
    input: z.object({}),
    output: z.object({
      applications: z.int(),
      cases: z.int(),
      sessions: z.int(),
      files: z.int(),
      /** Bytes of the files kept. */
      fileBytes: z.int(),
    }),
    reads: ['applications', 'support', 'reports'],
    allowed: ['officer', 'approver', 'viewer'],
  }),
  editSettings: command({
    about: '課室名・格付表示・取扱制限を変える',
    input: z.object({ officeName: requiredText(100, '課室名'), label: text(60), handling: text(60), revision }),
    output: settings,
    changes: ['office'],
    allowed: ['officer', 'approver'],
  }),
  profiles: query({
    about: '利用者の一覧',
    input: z.object({}),
    output: z.array(profile),
    reads: ['people'],
    allowed: [...roles],
  }),
  addProfile: command({
    about: '利用者を加える',
    input: z.object({
      id,
      name: requiredText(60, '氏名'),
      kana: text(80).default(''),
      role: coded(roles, roleLabel),
      passphrase: z.string().max(400).default(''),
    }),
    output: profile,
    changes: ['people'],
    allowed: ['officer'],
  }),
  editProfile: command({
    about: '利用者の氏名・役割・利用可否を変える',
    input: z.object({
      id,
      name: requiredText(60, '氏名'),
      kana: text(80),
      role: coded(roles, roleLabel),
      active: z.boolean(),
      revision,
    }),
    output: profile,
    changes: ['people'],
    allowed: ['officer'],
  }),
  setPassphrase: command({
    about: '自分または利用者の合言葉を決める(空にすると、なしになる)',
    input: z.object({ id, current: z.string().max(400).default(''), passphrase: z.string().max(400), revision }),
    output: profile,
    changes: ['people'],
    allowed: [...roles],
  }),
  holidays: query({
    about: '休日の追加・取消の一覧',
    input: z.object({}),
    output: z.array(z.object({ date: isoDate, name: z.string(), open: z.boolean() })),
    reads: ['programme'],
    allowed: [...roles],
  }),
  editHoliday: command({
    about: '休日を加える、または開庁日に戻す',
    input: z.object({ date: isoDate, name: text(60), open: z.boolean(), remove: z.boolean().default(false) }),
    output: z.array(z.object({ date: isoDate, name: z.string(), open: z.boolean() })),
    changes: ['programme'],
    allowed: ['officer'],
  }),
  audit: query({
    about: '操作の記録(新しい順)',
    input: z.object({
      subject: z.string().max(100).default(''),
      before: z.int().nullable().default(null),
      limit: z.int().min(1).max(500).default(100),
    }),
    output: z.object({ entries: z.array(auditEntry), head: z.string(), total: z.int() }),
    reads: ['office', 'programme', 'people', 'applications', 'reviews', 'decisions', 'support', 'reports'],
    allowed: ['officer', 'approver', 'viewer'],
  }),
  verify: query({
    about: '台帳ファイルと操作記録の鎖を検査する',
    input: z.object({
      /** The head (or its first characters) printed on a report or on signed minutes. */
      head: z
        .string()
        .regex(/^([0-9a-f]{8,64})?$/, { error: '帳票に印字された操作記録の値(英数字8字以上)を入力してください。' })
        .default('')
        .describe('帳票や議事録に印字された操作記録の先頭の値(8字以上)。渡すと、鎖の中にあるかを調べる'),
    }),
    output: z.object({
      /** Null when no printed head was given; a null `seq` means that the chain was cut, rebuilt or an old copy restored. */
      printed: z.object({ seq: z.int().nullable() }).nullable(),
      integrity: z.string(),
      entries: z.int(),
      /** The first entry that does not fit the chain, or null when all fit. */
      firstBad: z.object({ seq: z.int(), why: z.string() }).nullable(),
      head: z.string(),
    }),
    reads: ['office'],
    allowed: ['officer', 'approver', 'viewer'],
  }),
  backup: job({
    about: '台帳の写しを作る(動かしたまま写せる)',
    input: z.object({}),
    output: z.object({
      fileIds: z.array(id),
      name: z.string(),
      size: z.int(),
      sha256: z.string(),
      takenOn: maybeDate,
    }),
    allowed: ['officer'],
  }),
}
