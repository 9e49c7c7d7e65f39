import { z } from 'zod'
import { recoveryGroups } from '../../domain/office/recovery-key.ts'
import { roles } from '../../domain/roles.ts'
import { requiredText } from '../fields.ts'
import { command, query } from '../operation.ts'

export const shortestPassphrase = 8

/** パスワード: of a file, not of a person. */
export const filePassphrase = z
  .string()
  .min(shortestPassphrase, { error: `パスワードは${shortestPassphrase}文字以上にしてください。` })
  .max(200)
  .describe('台帳のパスワード')

const secret = requiredText(400, '台帳のパスワードか復旧キー')
const lastGroup = requiredText(20, '復旧キーの最後の組')
const groups = z.array(z.string()).length(recoveryGroups)

/** How the file as a whole is locked. */
export const encryptionState = z.object({
  encrypted: z.boolean(),
  /** Since when, and when its passphrase and its paper are from; null where no deed tells. */
  since: z.string().nullable(),
  passphraseOn: z.string().nullable(),
  printedOn: z.string().nullable(),
  /** Whether a passphrase opens it: what lies beside the file may have got lost. */
  passphrase: z.boolean(),
  /** Whether this person's account on this PC opens it, and why it cannot. */
  account: z.object({ on: z.boolean(), refusal: z.string().nullable() }),
  /** Backups beside the file that are not encrypted. */
  plainCopies: z.number().int(),
})

const done = z.object({ done: z.literal(true) })

/** Answered by the host: they are about the file as a whole, and most of them close it and open it again. */
export const encryption = {
  state: query({
    about: '台帳ファイルの暗号化の様子',
    input: z.object({}),
    output: encryptionState,
    reads: ['office', 'audit/office'],
    allowed: [...roles],
  }),
  prepare: command({
    about: '新しい鍵を作り、印刷する復旧キーを得る(まだ何も暗号化しない)',
    input: z.object({}),
    output: z.object({ groups }),
    changes: [],
    allowed: ['officer'],
  }),
  begin: command({
    about: '台帳ファイルを暗号化する',
    input: z.object({ filePassphrase, lastGroup }),
    output: done,
    changes: ['office', 'audit/office'],
    allowed: ['officer'],
  }),
  renew: command({
    about: '鍵を作り直し、古い復旧キーとパスワードでは開けないようにする',
    input: z.object({ secret, filePassphrase, lastGroup }),
    output: done,
    changes: ['office', 'audit/office'],
    allowed: ['officer'],
  }),
  changePassphrase: command({
    about: '台帳のパスワードを変える',
    input: z.object({ secret, filePassphrase }),
    output: done,
    changes: ['office', 'audit/office'],
    allowed: ['officer'],
  }),
  printAgain: command({
    about: '復旧キーを印刷しなおす',
    input: z.object({ secret }),
    output: z.object({ groups }),
    changes: ['office', 'audit/office'],
    allowed: ['officer'],
  }),
  account: command({
    about: 'このPCのWindowsアカウントで台帳を開く、またはやめる',
    input: z.object({ secret, on: z.boolean() }),
    output: done,
    changes: ['office', 'audit/office'],
    allowed: ['officer'],
  }),
  end: command({
    about: '台帳ファイルの暗号化をやめる',
    input: z.object({ secret }),
    output: done,
    changes: ['office', 'audit/office'],
    allowed: ['officer'],
  }),
}
