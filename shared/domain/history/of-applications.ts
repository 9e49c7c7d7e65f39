import { receiptSentFields } from '../applications/correction/receipt-mail.ts'
import { phoneNoteFields } from '../applications/correspondence/note.ts'
import { sayFormChange } from '../applications/words/field-words.ts'
import { sayField } from '../record-fields.ts'
import { type Deeds, type Detail, given, joined, part, partsOf, saidChanges, saidValue } from './said.ts'

/** 「(空欄) → 応募が少ない。」, where the words themselves are others now. */
function sayWords(detail: Detail): string {
  const [before, after] = [partsOf(detail['before']), partsOf(detail['after'])]
  return 'text' in after ? `${saidValue(before['text'])} → ${saidValue(after['text'])}` : ''
}

/** What was done with applications, for 経緯 and 操作の記録. */
export const deedsOfApplications: Deeds = {
  'intake.takeIn': (detail) => ({
    deed: detail['again'] === true ? '同じ応募がもう一度入れられた(変えていない)' : 'メール・応募書を取り込んだ',
    more:
      detail['again'] === true ? given(detail, 'from') : `受信 ${part(detail, 'receivedAt')} ${given(detail, 'from')}`,
  }),
  'incoming.refuse': (detail) => ({
    deed: `届いた「${part(detail, 'name')}」を取り込めなかった`,
    more: given(detail, 'reason'),
  }),
  'incoming.setAside': (detail) => ({
    deed: `届いた「${part(detail, 'name')}」を別に置いた`,
    more: saidChanges('incoming.setAside', detail),
  }),
  'incoming.explain': (detail) => ({
    deed: `届いた「${part(detail, 'name')}」の添付の違いに理由を付けた`,
    more: saidChanges('incoming.explain', detail),
  }),
  'incoming.fileTo': (detail) => ({
    deed: `届いた「${part(detail, 'name')}」を団体のやりとりに入れた`,
    more: saidChanges('incoming.fileTo', detail),
  }),
  'correspondence.addNote': (detail) => ({
    deed: `${part(detail, 'body')}との電話メモを記録した`,
    more: sayField(phoneNoteFields.summary, partsOf(detail['after'])['summary']),
  }),
  'correspondence.editNote': (detail) => ({
    deed: `${part(detail, 'body')}との電話メモを直した`,
    more: saidChanges('correspondence.editNote', detail),
  }),
  'correspondence.strikeNote': (detail) => ({
    deed: `${part(detail, 'body')}との電話メモを取り消した`,
    more: given(detail, 'reason'),
  }),
  'intake.takeChosen': (detail) => ({
    deed: `${detail['kind'] === 'cover' ? '鑑文' : '詳細'}を選び、読み直した`,
    more: joined(
      `「${part(detail, 'name')}」`,
      given(detail, 'instead') && `使わなかったもの ${given(detail, 'instead')}`,
    ),
  }),
  'intake.create': (detail) => ({ deed: '応募を手入力で登録した', more: given(detail, 'prefecture') }),
  'intake.register': (detail) => ({
    deed: `受付した(${part(detail, 'receiptNo')})`,
    more: detail['late'] === true ? '期限後の受信' : '',
  }),
  'intake.replaceWith': (detail) => ({
    deed:
      detail['round'] === undefined
        ? `差替え版にした(第${part(detail, 'version')}版)`
        : `第${part(detail, 'round')}回の補正の回答を第${part(detail, 'version')}版にした`,
    more: `受信 ${part(detail, 'receivedAt')}`,
  }),
  'intake.moveTo': (detail) => ({
    deed: `${given(detail, 'from') || '団体不明'}から${part(detail, 'to')}へ移した`,
    more: joined(
      detail['out'] === undefined ? '' : `${part(detail, 'out')}の第${part(detail, 'version')}版だったもの`,
      given(detail, 'reason'),
    ),
  }),
  'intake.takeVersionOut': (detail) => ({
    deed: `第${part(detail, 'version')}版を${part(detail, 'to')}へ移した`,
    more: joined(
      detail['round'] === undefined ? '' : `第${part(detail, 'round')}回の補正依頼は回答待ちに戻した`,
      given(detail, 'reason'),
    ),
  }),
  'intake.discard': () => ({ deed: '未受付の応募を破棄した', more: '' }),
  'intake.restore': () => ({ deed: '破棄した応募を戻した', more: '' }),
  'applications.editField': (detail) => ({
    deed: `応募書の「${part(detail, 'field')}」を直した`,
    more: fieldChange(detail),
  }),
  'applications.amendConsent': (detail) => ({
    deed: '公表・情報共有への同意を直した',
    more: joined(`${part(detail, 'from')} → ${part(detail, 'to')}`, given(detail, 'reason')),
  }),
  'applications.confirmFields': (detail) => ({
    deed: detail['confirmed'] === false ? '応募書の欄の確認を取り消した' : '応募書の欄を確認した',
    more: part(detail, 'fields'),
  }),
  'applications.editReceipt': (detail) => ({
    deed: '受信日時・備考を直した',
    more: joined(
      detail['from'] === detail['to'] ? '' : `受信 ${part(detail, 'from')} → ${part(detail, 'to')}`,
      given(detail, 'note') && `備考 ${given(detail, 'note')}`,
    ),
  }),
  'applications.attach': (detail) => ({ deed: '書類を付けた', more: part(detail, 'name') }),
  'applications.decideLate': (detail) => ({
    deed: `期限後の受信を${part(detail, 'decision')}とした`,
    more: given(detail, 'reason'),
  }),
  'applications.summarise': (detail) => ({
    deed: `審議資料の要約「${part(detail, 'label')}」${
      detail['confirmed'] === true ? 'を確認した' : detail['wasConfirmed'] === true ? 'の確認を取り消した' : 'を書いた'
    }`,
    more: sayWords(detail),
  }),
  'applications.hideName': (detail) => ({
    deed: detail['hidden'] === true ? '委員に伏せる氏名を加えた' : '委員に伏せる氏名から外した',
    more: part(detail, 'name'),
  }),
  'applications.move': (detail) => ({
    deed: `「${part(detail, 'from')}」から「${part(detail, 'to')}」にした`,
    more: given(detail, 'reason'),
  }),
  'corrections.draw': (detail) => ({
    deed: `第${part(detail, 'round')}回の補正依頼を作った`,
    more: `事項 ${part(detail, 'items')}件`,
  }),
  'corrections.edit': (detail) => ({
    deed: `第${part(detail, 'round')}回の補正依頼を直した`,
    more: saidChanges('corrections.edit', detail),
  }),
  'corrections.send': (detail) => ({
    deed: `第${part(detail, 'round')}回の補正依頼を送付した`,
    more: `送付 ${part(detail, 'sentOn')} 回答期限 ${part(detail, 'dueOn')}`,
  }),
  'corrections.answer': (detail) => ({
    deed: `第${part(detail, 'round')}回の補正依頼に回答があった`,
    more: `回答 ${part(detail, 'answeredOn')}`,
  }),
  'corrections.close': (detail) => ({
    deed: `第${part(detail, 'round')}回の補正依頼「${part(detail, 'place')}」を${part(detail, 'outcome')}とした`,
    more: saidChanges('corrections.close', detail),
  }),
  'corrections.takeBack': (detail) => ({
    deed: `第${part(detail, 'round')}回の補正依頼を取り消した`,
    more: given(detail, 'reason'),
  }),
  'corrections.sendReceipt': (detail) => ({
    deed: `第${part(detail, 'version')}版の受領連絡を送ったと記録した`,
    more: sayField(receiptSentFields.sentAt, detail['sentAt']),
  }),
  'corrections.takeReceiptBack': (detail) => ({
    deed: `第${part(detail, 'version')}版の受領連絡を送った記録を取り消した`,
    more: given(detail, 'reason'),
  }),
  'checks.record': (detail) => ({
    deed: `要件${given(detail, 'no')}「${part(detail, 'item')}」を${part(detail, 'result')}とした`,
    more: given(detail, 'note'),
  }),
  'checks.confirm': (detail) => ({
    deed:
      detail['confirmed'] === false
        ? `要件${given(detail, 'no')}「${part(detail, 'item')}」の二人目の確認を取り消した`
        : `要件${given(detail, 'no')}「${part(detail, 'item')}」の${part(detail, 'result')}を二人目として確認した`,
    more: `一人目 ${part(detail, 'first')}`,
  }),
}

/** Of a table the lines that changed; entries name the field by its path as the form has it. */
function fieldChange({ path, from, to }: Detail): string {
  const { before, after } = sayFormChange(typeof path === 'string' ? path : '', from, to)
  return `${before.replaceAll('\n', '、')} → ${after.replaceAll('\n', '、')}`
}
