import { z } from 'zod'
import { copyReasonLabel, copyReasons } from '../../domain/office/copies.ts'
import { officeFields } from '../../domain/office/office-fields.ts'
import { roles } from '../../domain/roles.ts'
import { coded, id, maybeDate, revision } from '../fields.ts'
import { command, job, query } from '../operation.ts'
import { editShape, shownShape } from '../record-shapes.ts'

const settings = z.object({
  ...shownShape(officeFields),
  practice: z.boolean(),
  createdAt: z.string(),
  revision: z.int(),
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
    reads: ['applications', 'support', 'sessions', 'files'],
    allowed: ['officer', 'approver', 'viewer'],
  }),
  editSettings: command({
    about: '課室名・格付表示・取扱制限を変える',
    input: z.object({ ...editShape(officeFields), revision }),
    output: settings,
    changes: ['office'],
    allowed: ['officer', 'approver'],
  }),
  backup: job({
    about: '台帳のバックアップを作る(動かしたまま作れる)',
    input: z.object({
      /** What was asked for by hand lies beside the office file, all else in its folder, where the oldest make room. */
      why: coded(copyReasons, copyReasonLabel).default('manual'),
    }),
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
