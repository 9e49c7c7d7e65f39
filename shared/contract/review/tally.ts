import { z } from 'zod'
import { roles } from '../../domain/roles.ts'
import { fy, id, requiredText, revision } from '../fields.ts'
import { command, query, sight } from '../operation.ts'
import { rules, tallyPage } from './records.ts'

export const tally = {
  page: query({
    about: '審査集計(順位・件数・平均・中央値・ばらつき・項目別平均)',
    input: z.object({ fy }),
    output: tallyPage,
    reads: ['tally', 'scores', 'sheets', 'applications', 'programme', ...sight],
    allowed: [...roles],
  }),
  setRules: command({
    about: '集計方法・同点処理・下限・おおむねの線を決める',
    input: rules.omit({ revision: true }).extend({ fy, revision }),
    output: rules,
    changes: ['tally'],
    allowed: ['officer'],
  }),
  ruleTie: command({
    about: '同点の順を座長裁定で決める(理由が要る)',
    input: z.object({ id, fy, order: z.array(id).min(2).max(47), reason: requiredText(1000, '理由') }),
    output: z.object({ id }),
    changes: ['tally'],
    allowed: ['officer'],
  }),
}
