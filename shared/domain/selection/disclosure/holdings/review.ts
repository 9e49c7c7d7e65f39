import { conflictKindLabel, conflictTreatmentLabel } from '../../../review/conflict.ts'
import { seatLabel } from '../../../review/reviewer-fields.ts'
import { settlementLabel } from '../../../review/rules/settlements.ts'
import { scenarioAimLabel } from '../../../review/scenarios/aims.ts'
import { entrySourceLabel } from '../../../review/second-look/entry.ts'
import { lookStateLabel } from '../../../review/second-look/look.ts'
import { sheetStateLabel } from '../../../review/sheet.ts'
import { refusedKindLabel } from '../../../review/sheet-file/refused.ts'
import { by, type Held, yesNo } from './held.ts'

const papers = { sheet: '採点票', declaration: '利害関係申告書' }
const answers = { open: '未回答', none: 'なし', declared: 'あり' }
const ways = {
  own: '本人',
  file: '戻ったファイル',
  entry: '受け取りから入力',
  office: '事務局',
  meeting: '会議での修正',
  before: '記録を残す前',
}
const lookWays = { second: '別の人が照合', twice: '二度入力' }
const returnStates = { waiting: '取込前', applied: '取込済', aside: '取り込まない', refused: '受け取れない' }

/** 審査: who judged, what they declared, gave and said, and what was computed and tried of it. */
export const heldOfReview = {
  reviewer: {
    document: 'reviewers',
    columns: {
      id: null,
      fy: null,
      name: ['氏名', 'reviewer'],
      kana: ['かな', 'reviewer'],
      org: ['所属', 'reviewer'],
      title: ['職', 'reviewer'],
      email: ['メールアドレス', 'contact'],
      seat: ['区分', 'plain', seatLabel],
      code: null,
      profile_id: null,
      removed_at: ['削除した日時', 'plain'],
      revision: null,
    },
  },
  conflict: {
    document: 'conflicts',
    columns: {
      id: null,
      reviewer_id: null,
      jis2: null,
      kind: ['利害関係', 'relation', conflictKindLabel],
      treatment: ['扱い', 'plain', conflictTreatmentLabel],
      detail: ['内容', 'relation'],
      excluded: ['採点除外', 'plain', yesNo],
      declared_at: ['申告した日時', 'plain'],
      declared_by: ['記録した人', 'reviewer'],
      withdrawn_at: ['取り下げた日時', 'plain'],
      withdrawn_reason: ['取下げの理由', 'relation'],
      revision: null,
      since: ['いつから', 'relation'],
    },
  },
  no_conflict: {
    document: 'conflicts',
    columns: {
      reviewer_id: null,
      jis2: null,
      declared_at: ['利害関係なしと答えた日時', 'plain'],
      declared_by: ['記録した人', 'reviewer'],
    },
  },
  conflict_answer: {
    document: 'conflicts',
    columns: {
      seq: null,
      reviewer_id: null,
      jis2: null,
      answer: ['回答', 'relation', answers],
      kind: ['利害関係', 'relation', conflictKindLabel],
      treatment: ['扱い', 'relation', conflictTreatmentLabel],
      detail: ['内容', 'relation'],
      since: ['いつから', 'relation'],
      return_id: null,
      at: ['日時', 'plain'],
      who: ['記録した人', 'reviewer'],
    },
  },
  conflict_dismissal: {
    document: 'conflicts',
    columns: {
      reviewer_id: null,
      jis2: null,
      evidence: null,
      reason: ['利害関係に当たらないとした理由', 'relation'],
      dismissed_at: ['日時', 'plain'],
      dismissed_by: by('判断した人'),
    },
  },
  score_sheet: {
    document: 'sheet',
    columns: {
      id: null,
      reviewer_id: null,
      application_id: null,
      state: ['状態', 'plain', sheetStateLabel],
      comment: ['総合所見', 'points'],
      reason: ['欠席などの理由', 'points'],
      submitted_at: ['提出した日時', 'plain'],
      revision: null,
    },
  },
  score: {
    document: 'sheet',
    columns: { sheet_id: null, criterion_id: null, raw: ['点', 'points'], remark: ['所見', 'points'] },
  },
  score_look: {
    document: 'sheet',
    columns: {
      sheet_id: null,
      criterion_id: null,
      entry_id: null,
      state: ['照合', 'plain', lookStateLabel],
      typed_by: by('入力した人'),
      typed_at: ['入力した日時', 'plain'],
      second_raw: ['もう一度入力した点', 'points'],
      looked_how: ['照合の仕方', 'plain', lookWays],
      looked_by: by('照合した人'),
      looked_at: ['照合した日時', 'plain'],
    },
  },
  score_change: {
    document: 'sheet',
    columns: {
      seq: null,
      sheet_id: null,
      criterion_id: null,
      raw: ['点の記入', 'points'],
      words: ['所見の記入', 'points'],
      return_id: null,
      at: ['記入した日時', 'plain'],
      who: ['記入した人', 'reviewer'],
      entry_id: null,
      came: ['記入の経路', 'plain', ways],
    },
  },
  score_entry: {
    document: 'entry',
    columns: {
      id: null,
      reviewer_id: null,
      source: ['受け取り方', 'plain', entrySourceLabel],
      word: ['補足', 'plain'],
      received_at: ['受け取った日時', 'plain'],
      begun_at: ['入力を始めた日時', 'plain'],
      begun_by: by('入力した人'),
    },
  },
  sheet_given: {
    document: 'given',
    columns: {
      id: null,
      fy: null,
      reviewer_id: null,
      file_id: ['渡したファイル', 'original'],
      due_on: ['提出期限', 'plain'],
      digest: null,
      criteria_mark: null,
      up_to: null,
      given_at: ['渡した日時', 'plain'],
      given_by: by('渡した人'),
      paper: ['書類の種類', 'plain', papers],
    },
  },
  sheet_return: {
    document: 'returned',
    columns: {
      id: null,
      fy: null,
      file_id: ['戻ったファイル', 'original'],
      file_name: ['戻ったときの名前', 'reviewer'],
      given_id: null,
      reviewer_id: null,
      reading: ['読み取った内容', 'points'],
      state: ['状態', 'plain', returnStates],
      refused: ['受け取れない理由', 'plain', refusedKindLabel],
      message: ['受け取れない理由の文', 'points'],
      returned_at: ['戻った日時', 'plain'],
      returned_by: by('受け取った人'),
      revision: null,
      paper: ['書類の種類', 'plain', papers],
    },
  },
  tie_settlement: {
    document: 'tally',
    columns: {
      id: null,
      fy: null,
      kind: ['同点の決め方', 'plain', settlementLabel],
      ordering: ['決めた順', 'inner'],
      ballot: ['票', 'points'],
      reason: ['理由', 'inner'],
      made_at: ['決めた日時', 'plain'],
      made_by: by('記録した人'),
      takes_back: null,
    },
  },
  gate_answer: {
    document: 'gates',
    columns: {
      application_id: null,
      gate_id: null,
      passed: ['○か×', 'plain', { 0: '×', 1: '○' }],
      note: ['備考', 'inner'],
      answered_by: by('答えた人'),
      answered_at: ['答えた日時', 'plain'],
      revision: null,
    },
  },
  scenario: {
    document: 'scenario',
    columns: {
      id: null,
      fy: null,
      aim: ['案の作り方', 'inner', scenarioAimLabel],
      name: ['名称', 'inner'],
      size: ['団体の数', 'inner'],
      memo: ['備考', 'inner'],
      made_by: by('作った人'),
      made_at: ['作った日時', 'plain'],
      changed_by: by('直した人'),
      changed_at: ['直した日時', 'plain'],
      meeting_order: ['会議に出した順', 'inner'],
      removed_at: ['削除した日時', 'plain'],
      revision: null,
    },
  },
  scenario_body: {
    document: 'scenario',
    columns: {
      scenario_id: null,
      application_id: null,
      inside: ['組合せに入れた', 'inner', yesNo],
      rank_then: ['そのときの順位', 'inner'],
      reason: ['理由', 'inner'],
    },
  },
} as const satisfies Readonly<Record<string, Held>>
