import { z } from 'zod'
import { roleLabel, roles } from '../../domain/roles.ts'
import { coded, id, requiredText, revision, text } from '../fields.ts'
import { command, query } from '../operation.ts'

const profile = z.object({
  id,
  name: z.string(),
  kana: z.string(),
  role: coded(roles, roleLabel),
  active: z.boolean(),
  hasPassphrase: z.boolean(),
  revision: z.int(),
})

export const people = {
  list: query({
    about: '利用者の一覧',
    input: z.object({}),
    output: z.array(profile),
    reads: ['people'],
    allowed: [...roles],
  }),
  add: command({
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
  edit: command({
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
}
