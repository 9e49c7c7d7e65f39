import { checkResultLabel } from '../../../applications/checks.ts'
import { surenessLabel } from '../../../applications/form.ts'
import { incomingEndingLabel, incomingKindLabel } from '../../../applications/incoming/item.ts'
import { lateDecisionLabel } from '../../../applications/late.ts'
import { applicationStateLabel } from '../../../applications/state.ts'
import { summaryPartLabel } from '../../../applications/summary.ts'
import { by, type Held, yesNo } from './held.ts'

const fileKinds = { cover: '鑑文', detail: '詳細', mail: 'メール', other: 'その他' }

/** 応募とその書類. The columns drawn from the form are told with the form. */
export const heldOfApplications = {
  application: {
    document: 'receipt',
    columns: {
      id: null,
      fy: null,
      receipt_no: ['受付番号', 'plain'],
      state: ['状態', 'plain', applicationStateLabel],
      jis2: null,
      theme: ['重点テーマ', 'plain'],
      received_at: ['受信日時', 'plain'],
      late: ['期限後の到着', 'plain', yesNo],
      late_decision: ['期限後の扱い', 'plain', lateDecisionLabel],
      late_reason: ['期限後の扱いの理由', 'plain'],
      sender_name: ['メールの差出人', 'person'],
      sender_address: ['メールの差出人のアドレス', 'contact'],
      subject: ['メールの件名', 'plain'],
      message_id: ['メールの番号', 'contact'],
      note: ['備考', 'conduct'],
      version: ['版', 'plain'],
      corrections: ['補正の回数', 'plain'],
      to_confirm: null,
      defects: null,
      discarded_at: ['登録をやめた日時', 'plain'],
      created_at: ['台帳に入れた日時', 'plain'],
      revision: null,
      doc_no: null,
      doc_date: null,
      dept: null,
      contact_name: null,
      tel: null,
      email: null,
      form: ['今の応募書', 'plain'],
    },
  },
  hidden_name: { document: 'receipt', columns: { application_id: null, name: ['伏せるために加えた氏名', 'person'] } },
  incoming: {
    document: 'incoming',
    columns: {
      id: null,
      fy: null,
      parent_id: null,
      position: null,
      name: ['ファイル名', 'plain'],
      kind: ['種類', 'plain', incomingKindLabel],
      size: ['大きさ', 'plain'],
      sha256: ['SHA-256', 'plain'],
      inline: ['本文の中の画像か', 'plain', yesNo],
      file_id: ['原本', 'original'],
      parts: ['中にあった数', 'plain'],
      subject: ['メールの件名', 'plain'],
      sender: ['メールの差出人のアドレス', 'contact'],
      brought_by: by('台帳に入れた人'),
      brought_at: ['台帳に入れた日時', 'plain'],
      ending: ['結果', 'plain', incomingEndingLabel],
      reason: ['結果の理由', 'conduct'],
      application_id: null,
      explained: ['添付の違いの理由', 'conduct'],
      explained_by: by('理由を付けた人'),
      explained_at: ['理由を付けた日時', 'plain'],
      revision: null,
    },
  },
  incoming_announced: {
    document: 'incoming',
    columns: {
      incoming_id: null,
      seq: null,
      count: ['メールにある添付の数', 'plain'],
      name: ['メールにある添付の名前', 'plain'],
      quote: ['メールの言葉', 'inner'],
    },
  },
  application_version: {
    document: 'version',
    columns: {
      application_id: null,
      version: ['版', 'plain'],
      received_at: ['受信日時', 'plain'],
      form: ['応募書', 'plain'],
      kept_at: ['台帳に入れた日時', 'plain'],
    },
  },
  application_reading: {
    document: 'reading',
    columns: {
      application_id: null,
      path: null,
      place: ['場所', 'plain'],
      sureness: ['確かさ', 'plain', surenessLabel],
      note: ['読み取りの注意', 'plain'],
      confirmed_by: by('確認した人'),
      confirmed_at: ['確認した日時', 'plain'],
    },
  },
  application_file: {
    document: 'file',
    columns: {
      id: null,
      application_id: null,
      version: ['版', 'plain'],
      kind: ['書類の種類', 'plain', fileKinds],
      file_id: ['原本', 'original'],
      opened: ['開けたか', 'plain', yesNo],
    },
  },
  application_document: {
    document: 'paper',
    columns: { application_id: null, document: null, blocks: ['本文', 'plain'] },
  },
  check_result: {
    document: 'checks',
    columns: {
      application_id: null,
      item_id: null,
      result: ['結果', 'plain', checkResultLabel],
      rule_result: ['規則による結果', 'plain', checkResultLabel],
      defects: ['不備', 'plain'],
      warnings: ['注意', 'plain'],
      note: ['備考', 'plain'],
      checked_by: by('確認した人'),
      checked_at: ['確認した日時', 'plain'],
    },
  },
  application_summary: {
    document: 'summary',
    columns: {
      application_id: null,
      part: ['欄', 'plain', summaryPartLabel],
      text: ['要約', 'inner'],
      source: null,
      confirmed_by: by('確認した人'),
      confirmed_at: ['確認した日時', 'plain'],
    },
  },
} as const satisfies Readonly<Record<string, Held>>
