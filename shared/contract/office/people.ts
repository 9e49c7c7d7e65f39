import { z } from 'zod'
import { profileFields } from '../../domain/office/office-fields.ts'
import { roles } from '../../domain/roles.ts'
import { id, revision } from '../fields.ts'
import { command, query } from '../operation.ts'
import { editShape, newShape, shownShape } from '../record-shapes.ts'

const profile = z.object({
  id,
  ...shownShape(profileFields),
  /** Whether they were given 人材の個人情報 beside their role. */
  talent: z.boolean(),
  hasPassphrase: z.boolean(),
  revision: z.int(),
})

/** Who is added can sign in. */
const { active: _active, ...newProfile } = newShape(profileFields)

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
      ...newProfile,
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
      ...editShape(profileFields),
      revision,
    }),
    output: profile,
    changes: ['people'],
    allowed: ['officer'],
  }),
  grant: command({
    about: '人材の個人情報を見る権限を付ける・外す',
    input: z.object({ id, talent: z.boolean().meta({ title: '人材の個人情報' }), revision }),
    output: profile,
    changes: ['people'],
    allowed: ['officer'],
  }),
  setPassphrase: command({
    about: '自分または利用者のパスワードを決める(空にすると、なしになる)',
    input: z.object({ id, current: z.string().max(400).default(''), passphrase: z.string().max(400), revision }),
    output: profile,
    changes: ['people'],
    allowed: [...roles],
  }),
}
