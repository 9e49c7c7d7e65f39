import { z } from 'zod'
import { settlementKinds, settlementLabel } from '../../domain/review/rules/settlements.ts'
import { roles } from '../../domain/roles.ts'
import { coded, fy, id, requiredText, revision, text } from '../fields.ts'
import { command, query, sight } from '../operation.ts'
import { firmnessPage } from './firmness.ts'
import { gateAnswer, lateComparison, measure, rules, tallyPage, trialScores } from './records.ts'

export const tally = {
  page: query({
    about: '審査集計(順位・件数・平均・中央値・ばらつき・項目別平均)',
    input: z.object({ fy }),
    output: tallyPage,
    reads: ['tally', 'scores', 'sheets', 'applications', 'programme', ...sight],
    allowed: [...roles],
  }),
  late: query({
    about:
      '採点の締めの後に申告・取消しされ、または扱いの変わった利害関係による集計の違い(締めのときと今。なければ null)',
    input: z.object({ fy }),
    output: lateComparison.nullable(),
    reads: ['tally', 'scores', 'sheets', 'applications', 'programme', 'selection', 'audit', ...sight],
    allowed: ['officer', 'approver', 'viewer'],
  }),
  firmness: query({
    about: '決め手(となりの順位との差の内訳、順位の確かさ、入れ替わる重み)',
    input: z.object({ fy }),
    output: firmnessPage,
    reads: ['tally', 'scores', 'sheets', 'applications', 'programme', ...sight],
    allowed: ['officer', 'approver', 'viewer'],
  }),
  setRules: command({
    about: '集計方法・同点処理・下限・おおむねの線を決める(採点を始めた後は理由が要り、新しい版になる)',
    input: rules.omit({ revision: true }).extend({ fy, revision, reason: text(1000).default('') }),
    output: rules,
    changes: ['tally', 'programme'],
    allowed: ['officer'],
  }),
  ruleTie: command({
    about: '同点の順を決選投票・座長裁定・合議で決める(理由が要る。前のものは消えず、新しいものが替わる)',
    input: z.object({
      id,
      fy,
      kind: coded(settlementKinds, settlementLabel).default('chair'),
      order: z.array(id).min(2).max(47),
      /** 決選投票だけ: 投票した委員と、それぞれの票数. */
      voters: z.array(id).max(30).default([]),
      votes: z
        .array(z.object({ applicationId: id, votes: z.int().min(0).max(30) }))
        .max(47)
        .default([]),
      reason: requiredText(1000, '理由'),
    }),
    output: z.object({ id }),
    changes: ['tally'],
    allowed: ['officer'],
  }),
  takeBackTie: command({
    about: '同点の順の決め方を取り消す(理由が要る。記録は残る)',
    input: z.object({ id, fy, takesBack: id, reason: requiredText(1000, '理由') }),
    output: z.object({ id }),
    changes: ['tally'],
    allowed: ['officer'],
  }),
  answerGate: command({
    about: '一つの応募の要件に○か×を付ける(×は要協議とする。null で未確認に戻す)',
    input: z.object({
      applicationId: id,
      gateId: id,
      passed: z.boolean().nullable(),
      note: text(1000).default(''),
      revision: z.int().min(0).default(0).describe('読んだときの revision。まだ付けていなければ 0'),
    }),
    output: gateAnswer,
    changes: ['tally'],
    allowed: ['officer'],
  }),
  measure: query({
    about: '評価項目と集計方法の版と、変更が及ぶ採点票',
    input: z.object({ fy }),
    output: measure,
    reads: ['sheets', 'applications', 'programme', ...sight],
    allowed: ['officer', 'approver', 'viewer'],
  }),
  trialScores: query({
    about: '決まりを試すための、前の年度の採点(委員の名前を含まない)',
    input: z.object({ fy }),
    output: trialScores.nullable(),
    reads: ['scores', 'sheets', 'applications', 'programme', ...sight],
    allowed: ['officer', 'approver', 'viewer'],
  }),
}
