import { saidValue } from '../../../record/said.ts'
import type { HistoryEntry } from '../records.ts'

/** What was done, in a sentence; `more` is what it was done with. */
export function historyWords({ did, about, detail }: HistoryEntry): { deed: string; more: string } {
  const part = (name: string) => saidValue(detail[name])
  const given = (name: string) => (detail[name] === undefined || detail[name] === '' ? '' : part(name))
  switch (did) {
    case 'intake.takeIn':
      return { deed: 'メール・応募書を取り込み、下書きにした', more: `受信 ${part('receivedAt')} ${given('from')}` }
    case 'intake.create':
      return { deed: '手で下書きを起こした', more: given('prefecture') }
    case 'applications.editField':
      return { deed: `「${part('field')}」を直した`, more: `${part('from')} → ${part('to')}` }
    case 'applications.confirmFields':
      return {
        deed: detail['confirmed'] === false ? '確認の印を外した' : '欄を確かめた',
        more: part('fields'),
      }
    case 'applications.editReceipt':
      return { deed: '受信日時・備考を直した', more: `${part('from')} → ${part('to')} ${given('note')}` }
    case 'applications.attach':
      return { deed: '書類を付けた', more: part('name') }
    case 'intake.register':
      return { deed: `受付した(${part('receiptNo')})`, more: detail['late'] === true ? '期限後の受信' : '' }
    case 'intake.replaceWith':
      return { deed: `差替え版にした(第${part('version')}版)`, more: `受信 ${part('receivedAt')}` }
    case 'checks.record':
      return { deed: `要件「${part('item')}」を${part('result')}とした`, more: given('note') }
    case 'applications.decideLate':
      return { deed: `期限後の受信を${part('decision')}とした`, more: given('reason') }
    case 'applications.move':
      return { deed: `「${part('from')}」から「${part('to')}」にした`, more: given('reason') }
    case 'intake.discard':
      return { deed: '下書きを捨てた', more: '' }
    case 'intake.restore':
      return { deed: '捨てた下書きを戻した', more: '' }
    default:
      return {
        deed: about,
        more: Object.entries(detail)
          .map(([, value]) => saidValue(value))
          .join(' '),
      }
  }
}
